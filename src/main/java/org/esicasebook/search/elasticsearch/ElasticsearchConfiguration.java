package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.esicasebook.search.CaseIndex;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.FieldSynonyms;
import org.esicasebook.search.SearchEngine;
import org.esicasebook.search.SearchSettings;
import org.esicasebook.search.TextReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Search and index share one client and one gate. Nothing here speaks to the node; it may be away at start. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    @Bean
    Gate elasticsearchGate(SearchSettings settings) {
        return new Gate(settings.timeout(), settings.concurrentRequests());
    }

    @Bean
    SearchEngine elasticsearchSearch(
            ElasticsearchClient client, Gate gate, SearchSettings settings, FieldSynonyms synonyms) {
        return new ElasticsearchSearch(
                asynchronous(client),
                gate,
                new SearchRequests(settings.alias(), settings.timeout().toMillis() + "ms", new TextReader(synonyms)),
                new CaseWords(synonyms));
    }

    @Bean
    CaseIndex elasticsearchCaseIndex(
            ElasticsearchClient client, Gate gate, SearchSettings settings, FieldSynonyms synonyms) {
        return new ElasticsearchCaseIndex(
                asynchronous(client), gate, IndexDefinition.load(synonyms), settings.alias(), new CaseWords(synonyms));
    }

    private static ElasticsearchAsyncClient asynchronous(ElasticsearchClient client) {
        return new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
    }
}
