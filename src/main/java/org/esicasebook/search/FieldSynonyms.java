package org.esicasebook.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.esicasebook.epidurography.Level;

/**
 * Words of the field that mean the same: the curated groups of {@code search/synonyms.txt} and the spellings of every
 * level, which follow from the level itself.
 */
public final class FieldSynonyms {

    private static final String RESOURCE = "/search/synonyms.txt";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> NUMERALS = List.of("1st", "2nd", "3rd", "4th", "5th");

    private final List<Set<List<String>>> groups;
    private final Map<List<String>, Set<List<String>>> groupsByMember = new LinkedHashMap<>();
    private final int longestMember;

    private FieldSynonyms(List<Set<List<String>>> groups) {
        this.groups = groups;
        int longest = 0;
        for (Set<List<String>> group : groups) {
            for (List<String> member : group) {
                longest = Math.max(longest, member.size());
                groupsByMember
                        .computeIfAbsent(member, _ -> new LinkedHashSet<>())
                        .addAll(group);
            }
        }
        this.longestMember = longest;
    }

    public static FieldSynonyms load() {
        List<Set<List<String>>> groups = new ArrayList<>();
        try (InputStream resource = Objects.requireNonNull(FieldSynonyms.class.getResourceAsStream(RESOURCE));
                var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(FieldSynonyms::group)
                    .forEach(groups::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Level level : Level.values()) {
            groups.add(spellings(level));
        }
        groups.addAll(vertebrae());
        return new FieldSynonyms(
                groups.stream().filter(group -> group.size() > 1).toList());
    }

    /** One group a line, members separated by commas, every member in lower-case words: Solr's format. */
    public List<String> rules() {
        return groups.stream()
                .map(group -> String.join(
                        ", ",
                        group.stream().map(member -> String.join(" ", member)).toList()))
                .toList();
    }

    /**
     * Takes a text apart from left to right into the longest members there are and single words.
     *
     * @return for each piece everything that may stand in its place, itself first
     */
    public List<Set<List<String>>> alternatives(String text) {
        List<String> tokens = SearchText.tokens(text);
        List<Set<List<String>>> pieces = new ArrayList<>();
        for (int at = 0; at < tokens.size(); ) {
            List<String> piece = longestMemberAt(tokens, at);
            Set<List<String>> inItsPlace = new LinkedHashSet<>();
            inItsPlace.add(piece);
            inItsPlace.addAll(groupsByMember.getOrDefault(piece, Set.of()));
            pieces.add(inItsPlace);
            at += piece.size();
        }
        return pieces;
    }

    /** Other words for what a text says, so that a case can be found by them. */
    public Set<String> otherWordsFor(String text) {
        Set<String> others = new LinkedHashSet<>();
        for (Set<List<String>> piece : alternatives(text)) {
            piece.stream().skip(1).map(words -> String.join(" ", words)).forEach(others::add);
        }
        return others;
    }

    private List<String> longestMemberAt(List<String> tokens, int at) {
        for (int length = Math.min(longestMember, tokens.size() - at); length > 1; length--) {
            List<String> piece = List.copyOf(tokens.subList(at, at + length));
            if (groupsByMember.containsKey(piece)) {
                return piece;
            }
        }
        return List.of(tokens.get(at));
    }

    private static Set<List<String>> group(String line) {
        Set<List<String>> group = new LinkedHashSet<>();
        Arrays.stream(line.split(",")).map(SearchText::tokens).forEach(group::add);
        return group;
    }

    /** L4-5 is also written L4/5, L4-L5, L4 L5, L45, L4 to L5; punctuation is gone before words are compared. */
    private static Set<List<String>> spellings(Level level) {
        List<String> code = SearchText.tokens(level.code());
        if (code.size() != 2) {
            return Set.of(code);
        }
        String upper = code.getFirst();
        String shortLower = code.getLast();
        boolean sameLetter = Character.isDigit(shortLower.charAt(0));
        String lower = sameLetter ? upper.charAt(0) + shortLower : shortLower;
        Set<List<String>> spellings = new LinkedHashSet<>();
        spellings.add(code);
        spellings.add(List.of(upper, lower));
        spellings.add(List.of(upper + lower));
        spellings.add(List.of(upper, "to", lower));
        if (sameLetter) {
            spellings.add(List.of(upper + shortLower));
            spellings.add(List.of(upper, "to", shortLower));
        }
        return spellings;
    }

    private static List<Set<List<String>>> vertebrae() {
        List<Set<List<String>>> vertebrae = new ArrayList<>();
        for (int i = 0; i < ORDINALS.size(); i++) {
            vertebrae.add(new LinkedHashSet<>(List.of(
                    List.of("l" + (i + 1)),
                    List.of(ORDINALS.get(i), "lumbar"),
                    List.of(NUMERALS.get(i), "lumbar"),
                    List.of("lumbar", Integer.toString(i + 1)))));
        }
        vertebrae.add(
                new LinkedHashSet<>(List.of(List.of("s1"), List.of("first", "sacral"), List.of("1st", "sacral"))));
        return vertebrae;
    }
}
