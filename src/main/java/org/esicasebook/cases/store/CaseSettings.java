package org.esicasebook.cases.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param casesDir folder with one sub-folder a case
 * @param renderImages whether this process renders what is not rendered yet
 */
@ConfigurationProperties("casebook")
record CaseSettings(
        @DefaultValue("cases") Path casesDir,
        @DefaultValue("true") boolean renderImages) {}
