package org.esicasebook.operations;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDir  the one folder that holds whatever must survive a restart
 * @param embedded the servers that the application starts for itself
 */
@ConfigurationProperties("casebook")
public record OperationsSettings(
        @DefaultValue("data") Path dataDir, @DefaultValue Embedded embedded) {

    public OperationsSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
    }

    /**
     * @param account         the account that the servers run as when root starts the application: they refuse root
     * @param postgresVersion version of PostgreSQL's programs, which are unpacked once for each
     * @param searchNode      where {@code tools/search-node} assembled the local Elasticsearch node
     */
    public record Embedded(
            @DefaultValue("nobody") String account,
            @DefaultValue("current") String postgresVersion,

            @DefaultValue("tools/search-node/target/search-node")
            Path searchNode) {}
}
