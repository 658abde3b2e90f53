package org.esicasebook.search.seeded;

/** Seeded violation. */
public class SearchThatBypassesItsAdapter {
    co.elastic.clients.elasticsearch.ElasticsearchClient client;
}
