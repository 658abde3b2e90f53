package org.esicasebook.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    FieldSynonyms fieldSynonyms() {
        return FieldSynonyms.load();
    }
}
