package org.esicasebook.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import java.util.stream.Collectors;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.presentation.Preferences;

/** Who is signed in, how the library looks to them, and the way out. */
class UserMenu extends Composite<Div> {

    UserMenu(Actor actor, Preferences preferences, Runnable signOut) {
        NativeButton opener = new NativeButton();
        opener.addClassName("user-menu-opener");
        opener.getElement().setAttribute("aria-label", "Account of " + actor.displayName());
        opener.getElement().setAttribute("aria-haspopup", "dialog");
        Span glyph = new Span();
        glyph.addClassNames("glyph", "glyph-person");
        glyph.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(actor.displayName());
        name.addClassName("user-menu-name");
        opener.add(glyph, name);

        Popover menu = new Popover();
        menu.setTarget(opener);
        menu.setPosition(PopoverPosition.BOTTOM_END);
        menu.setAriaLabel("Account");
        menu.add(whoIsSignedIn(actor), colours(actor, preferences), signOut(signOut));
        menu.addClassName("user-menu");
        getContent().add(opener, menu);
    }

    private static Div whoIsSignedIn(Actor actor) {
        Paragraph name = new Paragraph(actor.displayName());
        name.addClassName("user-menu-person");
        Paragraph roles =
                new Paragraph(actor.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")));
        roles.addClassName("facts");
        return new Div(name, roles);
    }

    /** The account's choice goes along from browser to browser; the cookie is for the first paint. */
    private static RadioButtonGroup<ColourPreference> colours(Actor actor, Preferences preferences) {
        ColourPreference here = ColourPreference.of(VaadinRequest.getCurrent());
        ColourPreference chosen = preferences
                .of(actor.id())
                .colours()
                .flatMap(ColourPreference::find)
                .orElse(here);
        if (chosen != here) {
            chosen.applyTo(UI.getCurrent());
        }
        RadioButtonGroup<ColourPreference> colours = new RadioButtonGroup<>("Colours of the library");
        colours.setItems(ColourPreference.values());
        colours.setItemLabelGenerator(ColourPreference::label);
        colours.setValue(chosen);
        colours.setHelperText("Images are always read in the dark.");
        colours.addValueChangeListener(change -> {
            change.getValue().applyTo(UI.getCurrent());
            preferences.save(
                    actor.id(),
                    preferences.of(actor.id()).withColours(change.getValue().code()));
        });
        return colours;
    }

    private static Button signOut(Runnable signOut) {
        Button button = new Button("Sign out", click -> signOut.run());
        button.setWidthFull();
        return button;
    }
}
