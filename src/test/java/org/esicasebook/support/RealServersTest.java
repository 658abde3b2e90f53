package org.esicasebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig
@OnRealPostgres
@OnRealElasticsearch
class RealServersTest {

    @Test
    void aSpringTestGetsBothServers(
            @Value("${spring.datasource.url}") String database, @Value("${spring.elasticsearch.uris}") URI search) {
        assertThat(database).startsWith("jdbc:postgresql://127.0.0.1:");
        assertThat(search).isEqualTo(RealElasticsearch.uri());
    }

    @Configuration
    static class Empty {}
}
