package org.esicasebook.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.esicasebook.EsiCasebook;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModularityTest {

    @Test
    void modulesTouchOnlyWhatTheyMay() {
        ApplicationModules.of(EsiCasebook.class).verify();
    }

    @Test
    void aModuleReachingIntoAnotherIsCaught() {
        ImportOption everything = _ -> true;
        var seeded = ApplicationModules.of("org.esicasebook.architecture.seededmodules", everything);

        assertThatThrownBy(seeded::verify).isInstanceOf(Violations.class).hasMessageContaining("Inner");
    }
}
