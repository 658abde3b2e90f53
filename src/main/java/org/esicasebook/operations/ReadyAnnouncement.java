package org.esicasebook.operations;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the application is; the log, which the launcher keeps in a file, does not. */
@Component
@ConditionalOnBooleanProperty("casebook.announce")
final class ReadyAnnouncement {

    private final Environment environment;

    ReadyAnnouncement(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        print(System.out, event);
    }

    private void print(PrintStream terminal, ApplicationReadyEvent event) {
        String time = event.getTimeTaken() == null
                ? ""
                : " after %.1f s".formatted(event.getTimeTaken().toMillis() / 1000.0);
        terminal.printf(
                "ESI Casebook is ready%s: http://localhost:%s%s/%n",
                time,
                environment.getProperty("local.server.port", "8080"),
                environment.getProperty("server.servlet.context-path", ""));
        terminal.println("Ctrl-C stops it, its database and its search node.");
    }
}
