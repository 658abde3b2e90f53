package org.esicasebook.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.Term;
import org.esicasebook.scoring.Scorecard.Component;

/** Judged cases as a tidy table, one row for each reading (RFC 4180). Sets are codes parted by blanks. */
public final class JudgedCasesFile {

    private static final String FACTS =
            "case,case_version,route,committed_at,first_exposure,called,truth,unsafe,action,percent_not_safe,points,"
                    + "critical_errors,rules";

    private JudgedCasesFile() {}

    public static String ofOneReader(List<JudgedCase> cases) {
        return file("", cases.stream().map(JudgedCasesFile::facts).toList());
    }

    /** Readers by numbers in the order of their first judgments; who they are is not told. */
    public static String ofAllReaders(List<JudgedCase> cases) {
        Map<UserId, Integer> numbers = ReaderNumbers.of(cases);
        return file(
                "reader,",
                cases.stream()
                        .sorted(Comparator.comparingInt(one -> numbers.getOrDefault(one.reader(), 0)))
                        .map(one -> numbers.get(one.reader()) + "," + facts(one))
                        .toList());
    }

    private static String file(String firstColumns, List<String> rows) {
        StringBuilder file = new StringBuilder(firstColumns).append(FACTS);
        for (Component component : Component.values()) {
            file.append(",share_").append(component.name().toLowerCase(Locale.ROOT));
        }
        file.append("\r\n");
        rows.forEach(row -> file.append(row).append("\r\n"));
        return file.toString();
    }

    private static String facts(JudgedCase one) {
        JudgedCase.Facts facts = one.facts();
        List<String> fields = new ArrayList<>(List.of(
                one.slug().value(),
                Integer.toString(one.caseVersion()),
                one.route().code(),
                one.committedAt().toString(),
                Boolean.toString(one.firstExposure()),
                codes(facts.called()),
                codes(facts.truth()),
                Boolean.toString(one.unsafe()),
                facts.action().code(),
                Integer.toString(facts.percentNotSafe()),
                number(one.score().total()),
                Integer.toString(one.score().criticalErrors()),
                one.score().rulesVersion()));
        for (Component component : Component.values()) {
            fields.add(one.score().share(component).map(JudgedCasesFile::number).orElse(""));
        }
        return fields.stream().map(JudgedCasesFile::quoted).collect(Collectors.joining(","));
    }

    private static String codes(Collection<? extends Term> terms) {
        return terms.stream().map(Term::code).collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String quoted(String field) {
        return field.matches("(?s).*[,\"\\r\\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
