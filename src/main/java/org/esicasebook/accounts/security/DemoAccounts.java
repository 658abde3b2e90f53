package org.esicasebook.accounts.security;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.accounts.Username;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the accounts of the demonstration. Outside the profile {@code demo} they are not found, whatever is stored. */
@Component
@Profile("demo")
class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);
    private static final String PASSWORD = "demo";
    private static final List<Actor> ACTORS = List.of(
            actor("learner", "Lena Learner", Role.LEARNER),
            actor("faculty", "Felix Faculty", Role.FACULTY),
            actor("curator", "Cora Curator", Role.CURATOR),
            actor("admin", "Ada Admin", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final PasswordEncoder passwordEncoder;

    DemoAccounts(Accounts accounts, PasswordEncoder passwordEncoder) {
        this.accounts = accounts;
        this.passwordEncoder = passwordEncoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Actor actor : ACTORS) {
            if (accounts.find(new Username(actor.username())).isEmpty()) {
                accounts.add(
                        new Accounts.Account(actor, SecurityConfiguration.encoded(passwordEncoder, PASSWORD), true));
            }
        }
        LOG.info("Demonstration: learner, faculty, curator and admin sign in with the password \"{}\"", PASSWORD);
    }

    private static Actor actor(String username, String displayName, Role role) {
        return new Actor(new UserId(UUID.randomUUID()), username, displayName, Set.of(role));
    }
}
