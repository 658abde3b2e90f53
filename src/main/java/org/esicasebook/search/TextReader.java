package org.esicasebook.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.esicasebook.epidurography.Compartment;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Term;
import org.esicasebook.search.CaseQuery.Mode;

/** Understands what was typed: words of the field as such, words that say nothing, and fields asked for by name. */
public final class TextReader {

    /** Words that any case may hold and that nobody looks for. */
    private static final Set<String> SAY_NOTHING = Set.of(
            "a", "an", "and", "any", "are", "as", "at", "by", "case", "cases", "for", "from", "had", "has", "have",
            "in", "into", "is", "it", "its", "me", "of", "on", "one", "or", "show", "some", "that", "the", "their",
            "there", "this", "to", "was", "were", "where", "which", "who", "whose", "with");

    /** Words of which nearly every case has some: they rank, but no case has to have them. */
    private static final Set<String> SAY_LITTLE = Set.of(
            "after",
            "contrast",
            "flow",
            "image",
            "images",
            "injection",
            "like",
            "looks",
            "pattern",
            "picture",
            "spread",
            "together",
            "without");

    private final FieldSynonyms synonyms;
    private final Map<Field, Map<String, Set<List<String>>>> valuesNamed = new EnumMap<>(Field.class);

    public TextReader(FieldSynonyms synonyms) {
        this.synonyms = synonyms;
        for (Field field : List.of(Field.ROUTE, Field.LEVEL, Field.SIDE, Field.VIEW, Field.FINDING, Field.REGION)) {
            Map<String, Set<List<String>>> names = new LinkedHashMap<>();
            for (Term term : field.vocabulary()) {
                names.put(
                        term.code(),
                        Stream.concat(names(field, term), Stream.of(term.code()))
                                .map(SearchText::tokens)
                                .collect(Collectors.toSet()));
            }
            valuesNamed.put(field, names);
        }
    }

    /**
     * @param pieces for each piece of the loose words all that may stand in its place, what was typed first
     * @param named fields of which the words name a value: cases that have it come first
     * @param conditions on fields that were asked for by name
     * @param remarks on what could not be done as asked, for the reader
     */
    public record Reading(
            String wording,
            List<Set<List<String>>> pieces,
            List<String> phrases,
            List<String> excluded,
            List<Condition> named,
            List<Condition> conditions,
            List<String> remarks) {

        /** Nothing in it could rank one case before another. */
        public boolean ranksNothing() {
            return pieces.isEmpty() && phrases.isEmpty();
        }
    }

    /** Any of these codes, or none of them. */
    public record Condition(Field field, SortedSet<String> codes, boolean excluded) {}

    public Reading read(String text, Mode mode) {
        SearchText typed = SearchText.parse(text);
        List<String> words = new ArrayList<>(typed.words());
        List<Condition> conditions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (SearchText.Asked asked : typed.asked()) {
            Field field = asked.field();
            if (!Field.in(mode).contains(field)) {
                remarks.add("“%s:” would tell the answer. It works in study mode and was left out here."
                        .formatted(field.parameter()));
                continue;
            }
            SortedSet<String> codes = codes(field, asked.value());
            if (codes.isEmpty()) {
                remarks.add("There is no %s “%s”; it was looked for as a word. There are: %s."
                        .formatted(field.label().toLowerCase(Locale.ROOT), asked.value(), some(field)));
                words.add(asked.value());
            } else {
                conditions.add(new Condition(field, codes, asked.excluded()));
            }
        }
        String wording = String.join(
                " ",
                words.stream()
                        .filter(word -> !SAY_NOTHING.containsAll(SearchText.tokens(word)))
                        .toList());
        if (wording.isEmpty()) {
            wording = String.join(" ", words);
        }
        List<Set<List<String>>> pieces = pieces(wording);
        return new Reading(
                wording, pieces, typed.phrases(), typed.excluded(), named(pieces, mode), conditions, remarks);
    }

    /** “vascular” names two findings, “C6” the level whose nerve that is. */
    private List<Condition> named(List<Set<List<String>>> pieces, Mode mode) {
        List<Condition> named = new ArrayList<>();
        for (Set<List<String>> piece : pieces) {
            for (Field field : Field.in(mode)) {
                SortedSet<String> codes = valuesNamed.getOrDefault(field, Map.of()).entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(piece::contains))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!codes.isEmpty()) {
                    named.add(new Condition(field, codes, false));
                }
            }
        }
        return named;
    }

    private List<Set<List<String>>> pieces(String wording) {
        List<Set<List<String>>> all = synonyms.alternatives(wording);
        List<Set<List<String>>> telling = all.stream()
                .filter(piece -> !areAll(piece, SAY_NOTHING) && !areAll(piece, SAY_LITTLE))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static boolean areAll(Set<List<String>> piece, Set<String> words) {
        return words.containsAll(piece.iterator().next());
    }

    /** Values of a field that go by this name: by their code, or by anything that the field calls them. */
    private SortedSet<String> codes(Field field, String value) {
        Optional<String> exactly = field.findCode(value);
        if (exactly.isPresent()) {
            return new TreeSet<>(Set.of(exactly.get()));
        }
        Set<String> asked = synonyms.alternatives(value).size() == 1
                ? synonyms.alternatives(value).getFirst().stream()
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.toSet())
                : Set.of(value);
        return field.vocabulary().stream()
                .filter(term -> names(field, term)
                        .anyMatch(name -> asked.stream().anyMatch(words -> CaseWords.beginsIn(name, words))))
                .map(Term::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> names(Field field, Term term) {
        Stream<String> usual = Stream.concat(Stream.of(term.label()), synonyms.otherWordsFor(term.label()).stream());
        return switch (field) {
            case LEVEL -> Stream.concat(usual, Stream.of(((Level) term).nerve()));
            case FINDING ->
                Stream.concat(
                        usual,
                        Complication.of(Set.of((Compartment) term)).stream()
                                .flatMap(complication -> Stream.concat(
                                        Stream.of(complication.label()),
                                        synonyms.otherWordsFor(complication.label()).stream())));
            default -> usual;
        };
    }

    private static String some(Field field) {
        return field.vocabulary().stream().map(Term::label).collect(Collectors.joining(", "));
    }
}
