package org.esicasebook.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.FirstAdministrator;
import org.esicasebook.accounts.FirstAdministrator.Application;
import org.esicasebook.accounts.FirstAdministrator.Outcome;
import org.esicasebook.accounts.FirstAdministratorLink;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.support.OnRealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** Outside the demonstration. */
@SpringBootTest(classes = OnlyAccounts.class, properties = "vaadin.productionMode=true")
@AutoConfigureMockMvc
@OnRealPostgres
class FirstAdministratorTest {

    private static final Application ADA = new Application("Ada", "Ada Lovelace", "correct horse battery");

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    FirstAdministratorLink link;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwordEncoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void removeAccounts() {
        jdbc.sql("delete from accounts.account").update();
        jdbc.sql("delete from accounts.failed_sign_in").update();
    }

    @Test
    void theLinkMakesOneAdministratorWhoCanSignIn() throws Exception {
        String token = link.renewIfNeeded().orElseThrow();

        assertThat(firstAdministrator.create(token, ADA)).isEqualTo(new Outcome.Created());

        mvc.perform(get("/api/probe").with(httpBasic("ADA", "correct horse battery")))
                .andExpect(status().isOk())
                .andExpect(content().string("ada"));
        assertThat(firstAdministrator.create(token, ADA)).isEqualTo(new Outcome.LinkNotValid());
        assertThat(link.renewIfNeeded()).isEmpty();
    }

    @Test
    void ofManyWhoUseTheLinkAtOnceOneSucceeds() throws Exception {
        String token = link.renewIfNeeded().orElseThrow();
        List<Callable<Outcome>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Application application = new Application("ada" + i, "Ada", "correct horse battery");
            attempts.add(() -> firstAdministrator.create(token, application));
        }
        int created = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Outcome> attempt : threads.invokeAll(attempts)) {
                created += attempt.get() instanceof Outcome.Created ? 1 : 0;
            }
        }
        assertThat(created).isEqualTo(1);
    }

    @Test
    void whatIsFilledInBadlyIsRefusedAndTheLinkStaysGood() {
        String token = link.renewIfNeeded().orElseThrow();

        Outcome outcome = firstAdministrator.create(token, new Application("?", " ", "short"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.problems())
                .extracting(problem -> problem.field().name())
                .containsExactly("USERNAME", "DISPLAY_NAME", "PASSWORD"));
        assertThat(firstAdministrator.accepts(token)).isTrue();
    }

    @Test
    void aNewerLinkVoidsTheOlderAndOnlyHashesAreKept() {
        String older = link.renewIfNeeded().orElseThrow();
        String newer = link.renewIfNeeded().orElseThrow();

        assertThat(firstAdministrator.accepts(older)).isFalse();
        assertThat(firstAdministrator.accepts(newer)).isTrue();
        assertThat(jdbc.sql("select encode(token_hash, 'escape') from accounts.first_administrator_link")
                        .query(String.class)
                        .single())
                .doesNotContain(newer);
    }

    @Test
    void aLinkExpires() {
        String token = link.renewIfNeeded().orElseThrow();
        jdbc.sql("update accounts.first_administrator_link set expires_at = expires_at - interval '24 hours'")
                .update();

        assertThat(firstAdministrator.accepts(token)).isFalse();
        assertThat(firstAdministrator.create(token, ADA)).isEqualTo(new Outcome.LinkNotValid());
    }

    @Test
    void aDemonstrationAccountInTheDatabaseOpensNothing() throws Exception {
        Actor admin = new Actor(new UserId(UUID.randomUUID()), "admin", "Ada Admin", Set.of(Role.ADMINISTRATOR));
        accounts.add(new Accounts.Account(admin, String.valueOf(passwordEncoder.encode("demo")), true));

        mvc.perform(get("/api/probe").with(httpBasic("admin", "demo"))).andExpect(status().isUnauthorized());
        assertThat(accounts.hasAdministrator()).isFalse();
    }
}
