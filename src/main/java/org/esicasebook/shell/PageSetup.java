package org.esicasebook.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What every page gets before any view: the chosen colours, what other modules put into its HTML, and plain words for a
 * lost connection.
 */
@Component
class PageSetup implements VaadinServiceInitListener {

    private final ObjectProvider<IndexHtmlRequestListener> listeners;

    PageSetup(ObjectProvider<IndexHtmlRequestListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .expectFirst("html")
                .attr("lang", "en")
                .attr(
                        "data-colours",
                        ColourPreference.of(response.getVaadinRequest()).code()));
        listeners.orderedStream().forEach(event::addIndexHtmlRequestListener);
        event.getSource().setSystemMessagesProvider(info -> systemMessages());
        event.getSource().addUIInitListener(init -> explainLostConnection(init.getUI()));
    }

    private static void explainLostConnection(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText("The server cannot be reached. What you answered is kept; trying again.");
        words.setDialogTextGaveUp("The server still cannot be reached. Reload the page when you are back online;"
                + " every answer that was marked as saved will be there.");
    }

    private static SystemMessages systemMessages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("You were signed out");
        messages.setSessionExpiredMessage("Nobody used this page for a while. Select here to go on; drafts are kept.");
        messages.setInternalErrorCaption("Something went wrong");
        messages.setInternalErrorMessage("The page could not go on. Select here to reload it; drafts are kept.");
        return messages;
    }
}
