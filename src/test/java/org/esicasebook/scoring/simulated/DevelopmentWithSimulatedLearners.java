package org.esicasebook.scoring.simulated;

import org.esicasebook.EsiCasebook;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Username;
import org.esicasebook.scoring.RulesBook;
import org.esicasebook.support.ProductOnlyScanCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application for looking at pages with data: once it runs, the demonstration learner and sixty others have judged.
 * They are simulated; a database that this has written to serves nothing else.
 */
public final class DevelopmentWithSimulatedLearners {

    private DevelopmentWithSimulatedLearners() {}

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(EsiCasebook.class);
        application.setAdditionalProfiles("demo");
        application.addInitializers(ProductOnlyScanCustomizer::customize);
        application.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) ready -> write(ready.getApplicationContext()));
        application.run(args);
    }

    private static void write(ConfigurableApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        if (jdbc.sql("select count(*) from scoring.judged_case")
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        context.getBean(Accounts.class).find(new Username("learner")).ifPresent(account -> new SimulatedReadings(jdbc)
                .write(
                        account.actor().id(),
                        64,
                        60,
                        context.getBean(RulesBook.class).inForce()));
    }
}
