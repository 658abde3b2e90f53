package org.esicasebook.imaging;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where frames are kept; {@code application.yaml} puts it into the application's data folder
 */
@ConfigurationProperties("casebook.imaging")
public record ImagingSettings(@DefaultValue("data/images") Path folder) {}
