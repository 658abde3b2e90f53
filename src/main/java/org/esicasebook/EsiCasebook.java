package org.esicasebook;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class EsiCasebook {

    public static void main(String[] args) {
        SpringApplication.run(EsiCasebook.class, args);
    }
}
