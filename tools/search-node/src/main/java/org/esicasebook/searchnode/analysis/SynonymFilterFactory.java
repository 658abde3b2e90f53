package org.esicasebook.searchnode.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.AnalysisMode;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * {@code synonym_graph} and {@code synonym} in the Solr format, given inline. As in the original, the rules are analysed
 * with the filters that come before this one in the chain.
 */
final class SynonymFilterFactory extends AbstractTokenFilterFactory {

    private final Settings settings;
    private final boolean graph;

    SynonymFilterFactory(String name, Settings settings, boolean graph) {
        super(name);
        this.settings = settings;
        this.graph = graph;
    }

    @Override
    public TokenStream create(TokenStream in) {
        throw new IllegalStateException("Synonyms are built for the chain they stand in");
    }

    @Override
    public AnalysisMode getAnalysisMode() {
        return settings.getAsBoolean("updateable", false) ? AnalysisMode.SEARCH_TIME : AnalysisMode.ALL;
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> previousTokenFilters,
            Function<String, TokenFilterFactory> allFilters) {
        Analyzer analyzer = new CustomAnalyzer(
                tokenizer,
                charFilters.toArray(CharFilterFactory[]::new),
                previousTokenFilters.stream()
                        .map(TokenFilterFactory::getSynonymFilter)
                        .toArray(TokenFilterFactory[]::new));
        SynonymMap synonyms = parse(analyzer);
        String name = name();
        AnalysisMode mode = getAnalysisMode();
        return new TokenFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public TokenStream create(TokenStream in) {
                return synonyms.fst == null ? in : filter(in, synonyms);
            }

            @Override
            public TokenFilterFactory getSynonymFilter() {
                // a second synonym filter in the chain sees the rules of the first as plain words
                return IDENTITY_FILTER;
            }

            @Override
            public AnalysisMode getAnalysisMode() {
                return mode;
            }
        };
    }

    @SuppressWarnings("deprecation") // what the official name "synonym" stands for
    private TokenStream filter(TokenStream in, SynonymMap synonyms) {
        return graph ? new SynonymGraphFilter(in, synonyms, false) : new SynonymFilter(in, synonyms, false);
    }

    private SynonymMap parse(Analyzer analyzer) {
        List<String> rules = settings.getAsList("synonyms", null);
        if (rules == null) {
            throw new IllegalArgumentException("The local node takes synonyms inline, as [synonyms]");
        }
        SolrSynonymParser parser = new SolrSynonymParser(true, settings.getAsBoolean("expand", true), analyzer);
        try {
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("The synonyms of [" + name() + "] cannot be read", e);
        }
    }
}
