package org.esicasebook.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.json.JsonData;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.esicasebook.cases.CaseChanged;
import org.esicasebook.cases.Slug;
import org.esicasebook.search.CaseIndex;
import org.esicasebook.search.CaseWords;
import org.esicasebook.search.IndexUnavailableException;
import org.esicasebook.search.SearchableCase;
import org.esicasebook.search.SearchableCases.Fingerprint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index behind its alias. Documents are written whole and carry the version of their case as an external version, so
 * that a late write of an older version changes nothing.
 */
class ElasticsearchCaseIndex implements CaseIndex {

    private static final Logger log = LoggerFactory.getLogger(ElasticsearchCaseIndex.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final int LOOK_SECONDS = 5;

    private final ElasticsearchAsyncClient client;
    private final Gate gate;
    private final IndexDefinition definition;
    private final String alias;
    private final CaseWords words;

    ElasticsearchCaseIndex(
            ElasticsearchAsyncClient client, Gate gate, IndexDefinition definition, String alias, CaseWords words) {
        this.client = client;
        this.gate = gate;
        this.definition = definition;
        this.alias = alias;
        this.words = words;
    }

    @Override
    public boolean isAnswering() {
        return gate.isOpen();
    }

    @Override
    public Condition examine() {
        try {
            Condition condition = look();
            switch (condition) {
                case CURRENT -> gate.open();
                case TO_BE_FILLED -> gate.shut("the index is missing, broken or outdated");
            }
            return condition;
        } catch (IndexUnavailableException unavailable) {
            gate.shut(String.valueOf(unavailable.getMessage()));
            throw unavailable;
        }
    }

    private Condition look() {
        Map<String, TypeMapping> inUse = indicesInUse();
        if (inUse.size() != 1 || !isOfThisDefinition(inUse.values().iterator().next())) {
            return Condition.TO_BE_FILLED;
        }
        // a node just started is red until it has read its shards: that is given a moment before it counts as broken
        HealthStatus health = within(
                        LOOK_SECONDS + PATIENCE_SECONDS, () -> client.cluster().health(request -> request.index(alias)
                                .waitForStatus(HealthStatus.Yellow)
                                .timeout(Time.of(time -> time.time(LOOK_SECONDS + "s")))))
                .status();
        if (health == HealthStatus.Red) {
            return Condition.TO_BE_FILLED;
        }
        within(
                LOOK_SECONDS,
                () -> client.search(
                        request -> request.index(alias).size(0).allowPartialSearchResults(false), Void.class));
        return Condition.CURRENT;
    }

    private Map<String, TypeMapping> indicesInUse() {
        Map<String, TypeMapping> mappings = new HashMap<>();
        within(LOOK_SECONDS, () -> client.indices()
                        .getMapping(request ->
                                request.index(alias).ignoreUnavailable(true).allowNoIndices(true)))
                .mappings()
                .forEach((index, mapping) -> mappings.put(index, mapping.mappings()));
        return mappings;
    }

    private boolean isOfThisDefinition(TypeMapping mapping) {
        JsonData fingerprint = mapping.meta().get(IndexDefinition.FINGERPRINT_IN_META);
        return fingerprint != null && definition.fingerprint().equals(fingerprint.to(String.class));
    }

    @Override
    public List<Refusal> write(Batch batch) {
        return writeTo(alias, true, batch);
    }

    @Override
    public Fingerprint fingerprint() {
        within(LOOK_SECONDS, () -> client.indices().refresh(request -> request.index(alias)));
        var response = within(
                PATIENCE_SECONDS,
                () -> client.search(
                        request -> request.index(alias)
                                .size(0)
                                .trackTotalHits(total -> total.enabled(true))
                                .aggregations("versions", versions -> versions.sum(sum -> sum.field("version"))),
                        Void.class));
        var total = response.hits().total();
        var versions = response.aggregations().get("versions");
        return new Fingerprint(
                total == null ? 0 : total.value(),
                versions == null ? 0 : Math.round(versions.sum().value()));
    }

    @Override
    public Filling fill() {
        String index = alias + "-" + definition.fingerprint() + "-" + Long.toString(System.currentTimeMillis(), 36);
        within(PATIENCE_SECONDS, () -> client.indices()
                .create(request -> request.index(index).withJson(new StringReader(definition.json()))));
        log.info("Filling the search index {}", index);
        return new NewIndex(index);
    }

    private List<Refusal> writeTo(String index, boolean isAlias, Batch batch) {
        if (batch.present().isEmpty() && batch.gone().isEmpty()) {
            return List.of();
        }
        BulkRequest.Builder bulk = new BulkRequest.Builder().index(index).requireAlias(isAlias);
        for (SearchableCase searchable : batch.present()) {
            CaseDocument document = CaseDocument.of(searchable, words);
            bulk.operations(operation -> operation.index(write -> write.id(document.slug())
                    .versionType(VersionType.ExternalGte)
                    .version((long) document.version())
                    .document(document)));
        }
        for (CaseChanged gone : batch.gone()) {
            bulk.operations(operation ->
                    operation.delete(delete -> delete.id(gone.slug().value())
                            .versionType(VersionType.ExternalGte)
                            .version((long) gone.version())));
        }
        BulkRequest request = bulk.build();
        BulkResponse response = within(PATIENCE_SECONDS, () -> client.bulk(request));
        return response.errors() ? refusals(response) : List.of();
    }

    /** A node that is too full or too busy refuses for now; a document that it cannot take it refuses for good. */
    private static List<Refusal> refusals(BulkResponse response) {
        List<Refusal> refusals = new ArrayList<>();
        for (BulkResponseItem item : response.items()) {
            boolean overtakenByNewerVersion = item.status() == 409;
            if (item.error() == null || overtakenByNewerVersion) {
                continue;
            }
            String reason = item.error().type() + ": " + item.error().reason();
            boolean documentIsAtFault = item.status() == 400;
            if (!documentIsAtFault) {
                throw new IndexUnavailableException(reason);
            }
            refusals.add(new Refusal(new Slug(String.valueOf(item.id())), reason));
        }
        return refusals;
    }

    private static <T> T within(int seconds, Supplier<CompletableFuture<T>> request) {
        try {
            return request.get().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof ElasticsearchException refusal && refusal.status() == 400) {
                throw refusal;
            }
            throw new IndexUnavailableException(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new IndexUnavailableException("no answer within " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("interrupted", e);
        }
    }

    private final class NewIndex implements Filling {

        private final String index;

        NewIndex(String index) {
            this.index = index;
        }

        @Override
        public List<Refusal> write(Batch batch) {
            return writeTo(index, false, batch);
        }

        @Override
        public void finish() {
            within(PATIENCE_SECONDS, () -> client.indices().refresh(request -> request.index(index)));
            List<String> old = indicesOfThisAlias();
            within(PATIENCE_SECONDS, () -> client.indices().updateAliases(request -> {
                old.forEach(name -> request.actions(action -> action.removeIndex(remove -> remove.index(name))));
                return request.actions(
                        action -> action.add(add -> add.index(index).alias(alias)));
            }));
            log.info("The search index {} is in use", index);
            gate.open();
        }

        @Override
        public void abandon() {
            within(PATIENCE_SECONDS, () -> client.indices()
                    .delete(request -> request.index(index).ignoreUnavailable(true)));
        }

        /** All but the new one, those of fillings that were cut off included. */
        private List<String> indicesOfThisAlias() {
            return within(PATIENCE_SECONDS, () -> client.indices()
                            .getMapping(request -> request.index(alias + "-*").allowNoIndices(true)))
                    .mappings()
                    .keySet()
                    .stream()
                    .filter(name -> !name.equals(index))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
