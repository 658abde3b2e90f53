package org.esicasebook.imaging;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where frames are kept
 */
@ConfigurationProperties("casebook.imaging")
public record ImagingSettings(
        @DefaultValue("${casebook.data-dir:data}/images") Path folder) {}
