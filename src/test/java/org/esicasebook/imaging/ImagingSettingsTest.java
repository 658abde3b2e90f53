package org.esicasebook.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ImagingSettingsTest {

    @Test
    void framesAreKeptInTheDataFolder() {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withUserConfiguration(Settings.class)
                .withPropertyValues("casebook.data-dir=/srv/casebook")
                .run(context -> assertThat(
                                context.getBean(ImagingSettings.class).folder())
                        .isEqualTo(Path.of("/srv/casebook/images")));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ImagingSettings.class)
    static class Settings {}
}
