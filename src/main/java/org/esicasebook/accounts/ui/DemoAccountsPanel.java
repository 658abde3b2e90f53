package org.esicasebook.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;

/** Says that this is a demonstration and fills in one of its accounts at a press. */
class DemoAccountsPanel extends Div {

    private static final List<String> USERNAMES = List.of("learner", "faculty", "curator", "admin");

    DemoAccountsPanel(SerializableConsumer<String> onChosen) {
        addClassName("demo-accounts");
        UnorderedList accounts = new UnorderedList();
        accounts.getElement().setAttribute("role", "list");
        for (String username : USERNAMES) {
            String label = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
            NativeButton fill = new NativeButton(label, click -> onChosen.accept(username));
            fill.getElement().setAttribute("aria-label", "Fill in the account " + username);
            accounts.add(new ListItem(fill));
        }
        add(
                new H2("Demonstration"),
                new Paragraph("Accounts and data are for trying out. Press one to fill it in; the password is demo."),
                accounts);
    }
}
