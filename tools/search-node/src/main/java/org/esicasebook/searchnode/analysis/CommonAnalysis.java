package org.esicasebook.searchnode.analysis;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * The part of Elasticsearch's own {@code analysis-common} module that index settings here may use, from the same Lucene
 * components, under the same names and with the same defaults: that module is not published as a jar. For the local
 * node only; a full server has the original.
 */
public final class CommonAnalysis extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        Map<String, AnalysisProvider<TokenFilterFactory>> filters = new TreeMap<>();
        filters.put(
                "asciifolding",
                normalizing(settings -> {
                    boolean preserve = settings.getAsBoolean("preserve_original", false);
                    return in -> new ASCIIFoldingFilter(in, preserve);
                }));
        filters.put("uppercase", normalizing(settings -> UpperCaseFilter::new));
        filters.put("trim", normalizing(settings -> TrimFilter::new));
        filters.put("edge_ngram", configured(settings -> {
            int min = settings.getAsInt("min_gram", 1);
            int max = settings.getAsInt("max_gram", 2);
            boolean preserve = settings.getAsBoolean("preserve_original", false);
            return in -> new EdgeNGramTokenFilter(in, min, max, preserve);
        }));
        filters.put("length", configured(settings -> {
            int min = settings.getAsInt("min", 0);
            int max = settings.getAsInt("max", Integer.MAX_VALUE);
            return in -> new LengthFilter(in, min, max);
        }));
        filters.put("truncate", configured(settings -> {
            int length = settings.getAsInt("length", 10);
            return in -> new TruncateTokenFilter(in, length);
        }));
        filters.put("pattern_replace", AnalysisPlugin.requiresAnalysisSettings(configured(settings -> {
            var pattern = Pattern.compile(settings.get("pattern"));
            String replacement = settings.get("replacement", "");
            boolean all = settings.getAsBoolean("all", true);
            return in -> new PatternReplaceFilter(in, pattern, replacement, all);
        })));
        filters.put("keyword_marker", AnalysisPlugin.requiresAnalysisSettings(configured(settings -> {
            CharArraySet keywords = words(settings, "keywords");
            return in -> new SetKeywordMarkerFilter(in, keywords);
        })));
        filters.put("stemmer", configured(settings -> stemmer(settings.get("language", settings.get("name", "porter")))));
        filters.put("snowball", configured(settings -> {
            String language = settings.get("language", settings.get("name", "English"));
            return in -> new SnowballFilter(in, language);
        }));
        filters.put("word_delimiter_graph", configured(CommonAnalysis::wordDelimiterGraph));
        filters.put("porter_stem", configured(settings -> PorterStemFilter::new));
        filters.put("kstem", configured(settings -> KStemFilter::new));
        filters.put("flatten_graph", configured(settings -> FlattenGraphFilter::new));
        filters.put("remove_duplicates", configured(settings -> RemoveDuplicatesTokenFilter::new));
        filters.put(
                "synonym_graph",
                AnalysisPlugin.requiresAnalysisSettings(
                        (index, environment, name, settings) -> new SynonymFilterFactory(name, settings, true)));
        filters.put(
                "synonym",
                AnalysisPlugin.requiresAnalysisSettings(
                        (index, environment, name, settings) -> new SynonymFilterFactory(name, settings, false)));
        return filters;
    }

    /** Filters that an analyzer may name without configuring them. */
    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton("uppercase", true, UpperCaseFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new),
                PreConfiguredTokenFilter.singleton("kstem", false, KStemFilter::new),
                PreConfiguredTokenFilter.singleton("stemmer", false, PorterStemFilter::new),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new),
                PreConfiguredTokenFilter.singleton("flatten_graph", false, FlattenGraphFilter::new));
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
                "mapping",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
                    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
                    for (String mapping : settings.getAsList("mappings")) {
                        String[] sides = mapping.split("\\s*=>\\s*", -1);
                        map.add(sides[0].strip(), sides[1].strip());
                    }
                    NormalizeCharMap built = map.build();
                    return charFilter(name, in -> new MappingCharFilter(built, in));
                }),
                "pattern_replace",
                AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
                    var pattern = Pattern.compile(settings.get("pattern"));
                    String replacement = settings.get("replacement", "");
                    return charFilter(name, in -> new PatternReplaceCharFilter(pattern, replacement, in));
                }));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword", tokenizer(settings -> KeywordTokenizer::new),
                "whitespace", tokenizer(settings -> WhitespaceTokenizer::new),
                "letter", tokenizer(settings -> LetterTokenizer::new),
                "edge_ngram", tokenizer(settings -> {
                    int min = settings.getAsInt("min_gram", 1);
                    int max = settings.getAsInt("max_gram", 2);
                    return () -> new EdgeNGramTokenizer(min, max);
                }));
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new),
                PreConfiguredTokenizer.singleton("letter", LetterTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of("english", (index, environment, name, settings) -> {
            Analyzer english = new EnglishAnalyzer();
            return new AbstractIndexAnalyzerProvider<>(name) {
                @Override
                public Analyzer get() {
                    return english;
                }
            };
        });
    }

    private static UnaryOperator<TokenStream> stemmer(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "kstem" -> KStemFilter::new;
            case "porter2" -> in -> new SnowballFilter(in, "English");
            case "minimal_english" -> EnglishMinimalStemFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default -> throw new IllegalArgumentException("The local node has no stemmer for " + language);
        };
    }

    private static UnaryOperator<TokenStream> wordDelimiterGraph(Settings settings) {
        Map<String, Integer> defaultOn = Map.of(
                "generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS,
                "generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS,
                "split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE,
                "split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS,
                "stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE);
        Map<String, Integer> defaultOff = Map.of(
                "catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS,
                "catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS,
                "catenate_all", WordDelimiterGraphFilter.CATENATE_ALL,
                "preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL,
                "ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS);
        int flags = 0;
        for (var flag : defaultOn.entrySet()) {
            flags |= settings.getAsBoolean(flag.getKey(), true) ? flag.getValue() : 0;
        }
        for (var flag : defaultOff.entrySet()) {
            flags |= settings.getAsBoolean(flag.getKey(), false) ? flag.getValue() : 0;
        }
        CharArraySet kept = words(settings, "protected_words");
        int chosen = flags;
        boolean adjustOffsets = settings.getAsBoolean("adjust_offsets", true);
        return in -> new WordDelimiterGraphFilter(
                in, adjustOffsets, WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE, chosen, kept);
    }

    private static CharArraySet words(Settings settings, String key) {
        return new CharArraySet(settings.getAsList(key), settings.getAsBoolean("ignore_case", false));
    }

    private static AnalysisProvider<TokenFilterFactory> configured(
            Function<Settings, UnaryOperator<TokenStream>> filter) {
        return (index, environment, name, settings) -> {
            UnaryOperator<TokenStream> created = filter.apply(settings);
            return new TokenFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public TokenStream create(TokenStream in) {
                    return created.apply(in);
                }
            };
        };
    }

    private static AnalysisProvider<TokenFilterFactory> normalizing(
            Function<Settings, UnaryOperator<TokenStream>> filter) {
        return (index, environment, name, settings) -> {
            UnaryOperator<TokenStream> created = filter.apply(settings);
            return new NormalizingTokenFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public TokenStream create(TokenStream in) {
                    return created.apply(in);
                }
            };
        };
    }

    private static CharFilterFactory charFilter(String name, UnaryOperator<Reader> filter) {
        return new NormalizingCharFilterFactory() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Reader create(Reader in) {
                return filter.apply(in);
            }
        };
    }

    private static AnalysisProvider<TokenizerFactory> tokenizer(Function<Settings, Supplier<Tokenizer>> tokenizer) {
        return (index, environment, name, settings) ->
                TokenizerFactory.newFactory(name, tokenizer.apply(settings));
    }
}
