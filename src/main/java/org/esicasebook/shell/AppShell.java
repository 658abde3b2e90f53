package org.esicasebook.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that everything else is shown in: style sheets, mark and server push. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("themes/casebook/tokens.css")
@StyleSheet("themes/casebook/base.css")
@StyleSheet("themes/casebook/shell.css")
@StyleSheet("themes/casebook/sign-in.css")
@StyleSheet("themes/casebook/library.css")
@StyleSheet("themes/casebook/authoring.css")
@StyleSheet("themes/casebook/reading-room.css")
@StyleSheet("themes/casebook/result.css")
@StyleSheet("themes/casebook/progress.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "themes/casebook/mark.svg", "any");
        settings.addMetaTag("description", "Teaching cases in epidurography: judge the placement, then see the truth.");
        settings.addMetaTag("robots", "noindex");
    }
}
