package org.esicasebook.scoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.CurrentActor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.judgment.ReadingId;
import org.esicasebook.scoring.JudgedCase;
import org.esicasebook.scoring.Rescoring;
import org.esicasebook.scoring.RulesFixture;
import org.esicasebook.scoring.RulesText;
import org.esicasebook.scoring.RulesVersions;
import org.esicasebook.scoring.ScoringRules;
import org.esicasebook.support.PageText;
import org.esicasebook.support.fakes.PagesOnFakes;
import org.esicasebook.support.fakes.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest(classes = RulesViewTest.Pages.class)
@ViewPackages(packages = "org.esicasebook.scoring.ui")
class RulesViewTest extends SpringBrowserlessTest {

    @Autowired
    private OneDraft versions;

    @BeforeEach
    void noDraft() {
        versions.draft = Optional.empty();
    }

    @Test
    @WithMockUser(username = "learner")
    void everybodyReadsTheTablesAndThatNobodyHasRatifiedThem() {
        UI.getCurrent().navigate("rules");

        assertThat(words())
                .contains("2026.1 (in force)", "Starting values, not yet ratified by an expert panel.")
                .contains("Harm of acting as if a compartment were absent", "Cervical transforaminal")
                .contains("Venous; Arterial", "Points of each component");
        assertThat($(NativeButton.class).all()).isEmpty();
        assertThat($(NumberField.class).all()).isEmpty();
    }

    @Test
    @WithMockUser(username = "admin")
    void anAdministratorCopiesAVersionAndChangesTheCopy() {
        UI.getCurrent().navigate("rules");
        assertThat($(NumberField.class).all()).isEmpty();
        test($(TextField.class).single()).setValue("2026.1-b");
        test($(NativeButton.class).withText("Copy 2026.1 as a draft").single()).click();

        assertThat(words()).contains("2026.1-b (draft)", "Tables of the draft");
        NumberField harm = $(NumberField.class).all().stream()
                .filter(field -> field.getAriaLabel().equals(Optional.of("Venous, Cervical transforaminal")))
                .findFirst()
                .orElseThrow();
        test(harm).setValue(.45);
        assertThat(versions.draft.orElseThrow().figures())
                .anyMatch(figure -> figure.path().equals("compartments.harms[0].harm.venous") && figure.value() == .45);
        assertThat(words()).contains("Saved in draft 2026.1-b.");

        test(harm).setValue(7.0);
        assertThat(harm.isInvalid()).isTrue();
        assertThat(harm.getErrorMessage()).contains("from 0 to 1");
    }

    @Test
    @WithMockUser(username = "learner")
    void aDraftIsShownToAdministratorsOnly() {
        versions.copy("2026.1", "secret", "admin");
        UI.getCurrent().navigate("rules");

        assertThat(words()).doesNotContain("secret");
    }

    private String words() {
        return PageText.of((Component) getCurrentView()).replaceAll("\\s+", " ");
    }

    /** The first version, and perhaps a draft. */
    static final class OneDraft implements RulesVersions {

        private Optional<RulesText> draft = Optional.empty();

        @Override
        public List<Version> list() {
            List<Version> all = new ArrayList<>();
            draft.ifPresent(text -> all.add(new Version(
                    text.rules().version(),
                    text,
                    Optional.of("2026.1"),
                    "admin",
                    Instant.EPOCH,
                    Optional.empty(),
                    false)));
            all.add(new Version(
                    "2026.1",
                    RulesFixture.firstText(),
                    Optional.empty(),
                    "ESI Casebook",
                    Instant.EPOCH,
                    Optional.of(Instant.EPOCH),
                    true));
            return all;
        }

        @Override
        public Optional<Version> findVersion(String version) {
            return list().stream().filter(one -> one.version().equals(version)).findFirst();
        }

        @Override
        public Outcome copy(String version, String as, String by) {
            draft = Optional.of(RulesFixture.firstText().asVersion(as));
            return new Outcome.Done(findVersion(as).orElseThrow());
        }

        @Override
        public Outcome change(String version, String path, double value) {
            try {
                draft = draft.map(text -> text.with(path, value));
                return new Outcome.Done(findVersion(version).orElseThrow());
            } catch (IllegalArgumentException wrong) {
                return new Outcome.Refused(String.valueOf(wrong.getMessage()));
            }
        }

        @Override
        public Outcome publish(String version, String by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome discard(String version) {
            throw new UnsupportedOperationException();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PagesOnFakes.class)
    static class Pages {

        @Bean
        OneDraft rulesVersions() {
            return new OneDraft();
        }

        @Bean
        Rescoring rescoring() {
            return new Rescoring() {
                @Override
                public Report truthChanged(org.esicasebook.cases.Slug slug, int caseVersion, String by) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<WhatIf> whatIf(ReadingId reading, ScoringRules rules) {
                    return Optional.empty();
                }

                @Override
                public Report scoreAgain(ScoringRules rules, String by) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<Report> reports() {
                    return List.of();
                }

                @Override
                public List<JudgedCase> candidates(int most) {
                    return List.of();
                }
            };
        }

        @Bean
        @Primary
        CurrentActor whoeverTestsSay(SignedIn signedIn) {
            return () -> signedIn.find()
                    .map(one -> new Actor(
                            new UserId(new UUID(0, 9)),
                            one.getName(),
                            one.getName(),
                            Set.of(one.getName().equals("admin") ? Role.ADMINISTRATOR : Role.LEARNER)));
        }
    }
}
