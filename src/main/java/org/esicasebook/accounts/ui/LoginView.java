package org.esicasebook.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
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
class LoginView extends Main implements BeforeEnterObserver {

    private final CurrentActor currentActor;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentActor currentActor, DemoMode demoMode) {
        this.currentActor = currentActor;
        addClassName("login-view");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Div panel = new Div(form);
        panel.addClassName("sign-in-panel");
        if (demoMode.on()) {
            panel.add(new DemoAccountsPanel(this::fillIn));
        }
        Paragraph caveat = new Paragraph("Simulated images. For teaching; no clinical advice.");
        caveat.addClassName("caveat");
        panel.add(caveat);
        add(scene(), panel);
    }

    private static Div scene() {
        Div art = new Div();
        art.addClassName("sign-in-art");
        Div mark = new Div(new Image("themes/casebook/mark.svg", ""), new Span("ESI Casebook"));
        mark.addClassName("mark");
        Div words = new Div(
                new H1("Read it before the steroid goes in"),
                new Paragraph("Teaching cases in epidurography: judge the placement, then see the truth."));
        words.addClassName("sign-in-words");
        Div scene = new Div(art, mark, words);
        scene.addClassName("sign-in-scene");
        return scene;
    }

    private void fillIn(String username) {
        form.getElement()
                .executeJs(
                        "const set = (name, value) => { const field = this.querySelector(`[name=${name}]`);"
                                + " (field.closest('vaadin-text-field, vaadin-password-field') ?? field).value = value; };"
                                + "set('username', $0); set('password', 'demo');"
                                + "this.querySelector('vaadin-button[slot=submit], vaadin-button')?.focus();",
                        username);
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
