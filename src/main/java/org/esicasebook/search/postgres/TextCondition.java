package org.esicasebook.search.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.esicasebook.search.SearchText;
import org.esicasebook.search.TextReader.Reading;

/**
 * A search text as SQL. Up to three words must all occur, of more three in four; other words of the field for the same
 * count, and so does the beginning of the last word. Typing errors are not forgiven here: that takes Elasticsearch.
 *
 * @param condition on the column of words
 * @param query a {@code tsquery} for ranking and highlighting; it may be empty
 * @param parameters of both
 */
record TextCondition(String condition, String query, Map<String, String> parameters) {

    private static final int ALL_UP_TO = 3;
    private static final double MOST = 0.75;
    private static final String NOTHING = "cast('' as tsquery)";

    static TextCondition of(Reading text, String column) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> pieces = pieces(text, parameters);
        List<String> conditions = new ArrayList<>();
        String wanted = String.join(" || ", pieces);
        if (pieces.size() > ALL_UP_TO) {
            conditions.add("%s @@ (%s)".formatted(column, wanted));
            String occurring = pieces.stream()
                    .map(piece -> "(numnode(%s) = 0 or %s @@ %s)::int".formatted(piece, column, piece))
                    .reduce((a, b) -> a + " + " + b)
                    .orElseThrow();
            conditions.add("(%s) >= %d".formatted(occurring, (int) (pieces.size() * MOST)));
        } else if (!pieces.isEmpty()) {
            String all = String.join(" && ", pieces);
            conditions.add("(numnode(%s) = 0 or %s @@ (%s))".formatted(all, column, all));
        }
        List<String> highlighted = new ArrayList<>(pieces);
        for (String phrase : text.phrases()) {
            String query = phrase(phrase, parameters);
            conditions.add("%s @@ %s".formatted(column, query));
            highlighted.add(query);
        }
        for (String excluded : text.excluded()) {
            conditions.add("not %s @@ %s".formatted(column, phrase(excluded, parameters)));
        }
        return new TextCondition(
                conditions.isEmpty() ? "true" : String.join(" and ", conditions),
                highlighted.isEmpty() ? NOTHING : "(" + String.join(" || ", highlighted) + ")",
                parameters);
    }

    private static List<String> pieces(Reading text, Map<String, String> parameters) {
        List<String> pieces = new ArrayList<>();
        List<Set<List<String>>> alternatives = text.pieces();
        for (int i = 0; i < alternatives.size(); i++) {
            List<String> queries = new ArrayList<>();
            for (List<String> words : alternatives.get(i)) {
                queries.add(phrase(String.join(" ", words), parameters));
            }
            List<String> asTyped = alternatives.get(i).iterator().next();
            boolean last = i == alternatives.size() - 1;
            boolean mayBeUnfinished =
                    alternatives.get(i).size() == 1 && asTyped.getFirst().length() > 1;
            if (last && mayBeUnfinished) {
                queries.add("to_tsquery('english', %s)".formatted(parameter(asTyped.getFirst() + ":*", parameters)));
            }
            pieces.add("(" + String.join(" || ", queries) + ")");
        }
        return pieces;
    }

    private static String phrase(String words, Map<String, String> parameters) {
        String normal = String.join(" ", SearchText.tokens(words));
        return "phraseto_tsquery('english', %s)".formatted(parameter(normal, parameters));
    }

    private static String parameter(String value, Map<String, String> parameters) {
        String name = "text" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
