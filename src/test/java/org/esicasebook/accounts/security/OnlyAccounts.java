package org.esicasebook.accounts.security;

import java.time.Clock;
import org.esicasebook.accounts.CurrentActor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts module by itself, with an address to knock at. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan("org.esicasebook.accounts")
@Import(OnlyAccounts.Probe.class)
class OnlyAccounts {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @RestController
    static class Probe {

        private final CurrentActor currentActor;

        Probe(CurrentActor currentActor) {
            this.currentActor = currentActor;
        }

        @GetMapping("/api/probe")
        String read() {
            return currentActor.get().username();
        }

        @PostMapping("/api/probe")
        String write() {
            return currentActor.get().username();
        }
    }
}
