package org.esicasebook.accounts.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.DemoMode;

@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · ESI Casebook")
@AnonymousAllowed
class LoginView extends VerticalLayout implements BeforeEnterObserver {

    private final CurrentActor currentActor;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentActor currentActor, DemoMode demoMode) {
        this.currentActor = currentActor;
        addClassName("login-view");
        setSizeFull();
        setAlignItems(Alignment.CENTER);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(new H1("ESI Casebook"), new Paragraph("Teaching cases for epidural steroid injections"), form);
        if (demoMode.on()) {
            Paragraph hint =
                    new Paragraph("Demo. Sign in as learner, faculty, curator or admin; the password is demo.");
            hint.addClassName("demo-hint");
            add(hint);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        boolean mustWait = query.getSingleParameter("wait").isPresent();
        form.setI18n(texts(query.getSingleParameter("wait").orElse("")));
        form.setError(mustWait || query.getParameters().containsKey("error"));
    }

    private static LoginI18n texts(String waitMinutes) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle("Sign in");
        texts.getForm().setUsername("User name");
        texts.getForm().setPassword("Password");
        texts.getForm().setSubmit("Sign in");
        if (waitMinutes.matches("\\d{1,2}")) {
            texts.getErrorMessage().setTitle("Too many failed attempts");
            texts.getErrorMessage()
                    .setMessage(
                            "Try again in " + (waitMinutes.equals("1") ? "a minute" : waitMinutes + " minutes") + ".");
        } else {
            texts.getErrorMessage().setTitle("That did not work");
            texts.getErrorMessage().setMessage("The user name or the password is wrong. Check both and try again.");
        }
        return texts;
    }
}
