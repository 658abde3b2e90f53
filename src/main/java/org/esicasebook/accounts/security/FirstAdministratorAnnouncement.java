package org.esicasebook.accounts.security;

import org.esicasebook.accounts.FirstAdministratorLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the way in to an installation that has no administrator yet. */
@Component
class FirstAdministratorAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorAnnouncement.class);

    private final FirstAdministratorLink link;
    private final Environment environment;

    FirstAdministratorAnnouncement(FirstAdministratorLink link, Environment environment) {
        this.link = link;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        link.renewIfNeeded()
                .ifPresent(token -> LOG.warn(
                        "There is no administrator yet. Create the first one at"
                                + " http://localhost:{}{}/first-administrator?token={} (once, within 24 hours; behind a"
                                + " proxy put its address in front of the path)",
                        environment.getProperty("local.server.port", "8080"),
                        environment.getProperty("server.servlet.context-path", ""),
                        token));
    }
}
