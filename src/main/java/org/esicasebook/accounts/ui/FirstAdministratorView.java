package org.esicasebook.accounts.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.EnumMap;
import java.util.Map;
import org.esicasebook.accounts.FirstAdministrator;
import org.esicasebook.accounts.FirstAdministrator.Application;
import org.esicasebook.accounts.FirstAdministrator.Field;
import org.esicasebook.accounts.FirstAdministrator.Outcome;

@Route(value = "first-administrator", autoLayout = false)
@PageTitle("First administrator · ESI Casebook")
@AnonymousAllowed
class FirstAdministratorView extends VerticalLayout implements BeforeEnterObserver {

    private final FirstAdministrator firstAdministrator;
    private final TextField username = new TextField("User name");
    private final TextField displayName = new TextField("Name that others see");
    private final PasswordField password = new PasswordField("Password");
    private String token = "";

    FirstAdministratorView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassName("first-administrator-view");
        setMaxWidth("30rem");
        getStyle().setMargin("0 auto");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        if (firstAdministrator.accepts(token)) {
            showForm();
        } else {
            showLinkNotValid();
        }
    }

    private void showForm() {
        removeAll();
        username.setAutocapitalize(Autocapitalize.NONE);
        username.getElement().setAttribute("autocomplete", "username");
        displayName.getElement().setAttribute("autocomplete", "name");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText("At least 12 characters");
        Button create = new Button("Create administrator", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        for (var field : new HasSize[] {username, displayName, password}) {
            field.setWidthFull();
        }
        add(
                new H1("First administrator"),
                new Paragraph("This installation has no administrator yet. The link that brought you here works once."),
                username,
                displayName,
                password,
                create);
        username.focus();
    }

    private void create() {
        Outcome outcome = firstAdministrator.create(
                token, new Application(username.getValue(), displayName.getValue(), password.getValue()));
        switch (outcome) {
            case Outcome.Created() -> showCreated();
            case Outcome.LinkNotValid() -> showLinkNotValid();
            case Outcome.Refused refused -> showProblems(refused);
        }
    }

    private void showProblems(Outcome.Refused refused) {
        Map<Field, HasValidation> fields = new EnumMap<>(
                Map.of(Field.USERNAME, username, Field.DISPLAY_NAME, displayName, Field.PASSWORD, password));
        fields.values().forEach(field -> field.setInvalid(false));
        refused.problems().forEach(problem -> {
            HasValidation field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(problem.message());
                field.setInvalid(true);
            }
        });
        getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(button -> button.setEnabled(true));
    }

    private void showCreated() {
        removeAll();
        add(
                new H1("Administrator created"),
                new Paragraph("You can sign in now."),
                new Anchor("login", "Go to sign in"));
    }

    private void showLinkNotValid() {
        removeAll();
        add(
                new H1("This link does not work any more"),
                new Paragraph("It has been used, is older than 24 hours, or was replaced by a newer one. If there is no"
                        + " administrator yet, start the application again: it prints a new link."),
                new Anchor("login", "Go to sign in"));
    }
}
