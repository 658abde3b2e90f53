package org.esicasebook.accounts.security;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The accounts module by itself, with an address to knock at. No stereotype, so that no other scan picks it up. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.esicasebook.accounts",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@Import(SignInTest.Probe.class)
class OnlyAccounts {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
