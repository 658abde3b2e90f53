package org.esicasebook.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.esicasebook.cases.CaseFindings;
import org.esicasebook.cases.KeySign;
import org.esicasebook.cases.Reference;
import org.esicasebook.cases.Teaching;
import org.esicasebook.cases.TeachingCase;
import org.esicasebook.epidurography.Level;
import org.esicasebook.epidurography.Term;
import org.esicasebook.epidurography.View;

/** The words by which a case is found beyond its own prose: its labels, their codes, and what else the field calls them. */
public final class CaseWords {

    private final FieldSynonyms synonyms;

    public CaseWords(FieldSynonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** Spoiler-free labels. */
    public String labels(TeachingCase teachingCase) {
        List<String> labels = new ArrayList<>();
        addTerm(labels, teachingCase.route());
        labels.add(teachingCase.route().region().label());
        addTerm(labels, teachingCase.level());
        if (teachingCase.level() != Level.SACRAL_HIATUS) {
            // C7-T1 is looked for as "C8 root", L4-5 as "L4 nerve"
            labels.add(teachingCase.level().nerve() + " nerve root");
        }
        addTerm(labels, teachingCase.side());
        for (View view : teachingCase.views()) {
            addTerm(labels, view);
        }
        addTerm(labels, teachingCase.difficulty());
        if (teachingCase.hasCine()) {
            labels.add("cine");
        }
        if (teachingCase.provenance().simulated()) {
            labels.add("simulated");
        }
        return withOtherWords(labels);
    }

    /** Labels of the truth, for study mode only. */
    public String labels(CaseFindings findings) {
        List<String> labels = new ArrayList<>();
        findings.compartments().stream()
                .sorted(Comparator.naturalOrder())
                .forEach(compartment -> addTerm(labels, compartment));
        Epidurogram epidurogram = Epidurogram.of(findings.compartments());
        labels.add(epidurogram == Epidurogram.TRUE ? epidurogram.label() : Epidurogram.FALSE.label());
        if (epidurogram == Epidurogram.MIXED) {
            labels.add(epidurogram.label());
        }
        if (Complication.of(findings.compartments()).contains(Complication.INTRAVASCULAR)) {
            labels.add("Intravascular");
        }
        return withOtherWords(labels);
    }

    /** What a reader may see of the case before judging it, as prose. */
    public String prose(TeachingCase teachingCase) {
        return String.join("\n", teachingCase.vignette().texts());
    }

    /** What study mode adds, as prose. */
    public String prose(CaseFindings findings) {
        Teaching teaching = findings.teaching();
        List<String> prose = new ArrayList<>();
        prose.add(teaching.headline());
        prose.add(teaching.decisiveSign());
        prose.addAll(seen(teaching));
        prose.addAll(learnt(teaching));
        prose.addAll(references(teaching));
        return String.join("\n", prose);
    }

    /** What the images show, view by view. */
    public List<String> seen(Teaching teaching) {
        return teaching.views().stream()
                .flatMap(view -> Stream.concat(
                        view.findings().stream(), view.signs().stream().map(KeySign::caption)))
                .toList();
    }

    /**
     * What the case teaches beyond its images. What it is told apart from stays out: nobody who looks for a pattern
     * wants all cases that merely resemble it.
     */
    public List<String> learnt(Teaching teaching) {
        return Stream.concat(teaching.teachingPoints().stream(), teaching.criticalErrors().stream())
                .toList();
    }

    public List<String> references(Teaching teaching) {
        return teaching.references().stream().map(Reference::citation).toList();
    }

    /**
     * Terms and other words for them that begin with what is being typed, so that each can be searched for.
     *
     * @param occurring terms that lead to at least one case
     */
    public List<String> completions(String typed, Collection<? extends Term> occurring) {
        List<String> completions = new ArrayList<>();
        for (Term term : occurring) {
            if (beginsIn(term.label(), typed) || beginsIn(term.code(), typed)) {
                completions.add(term.label());
            } else {
                synonyms.otherWordsFor(term.label()).stream()
                        .filter(words -> words.length() > typed.length() && beginsIn(words, typed))
                        .limit(1)
                        .forEach(completions::add);
            }
        }
        return completions.stream().distinct().toList();
    }

    /** Whether the words typed stand together in the text, the last one perhaps unfinished. */
    public static boolean beginsIn(String text, String typed) {
        List<String> wanted = SearchText.tokens(typed);
        List<String> there = SearchText.tokens(text);
        for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= there.size(); at++) {
            int last = wanted.size() - 1;
            if (there.subList(at, at + last).equals(wanted.subList(0, last))
                    && there.get(at + last).startsWith(wanted.get(last))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all words typed occur in the text in any order, the last one perhaps unfinished. */
    public static boolean containsWords(String text, String typed) {
        List<String> wanted = SearchText.tokens(typed);
        List<String> there = SearchText.tokens(text);
        return !wanted.isEmpty()
                && there.containsAll(wanted.subList(0, wanted.size() - 1))
                && there.stream().anyMatch(word -> word.startsWith(wanted.getLast()));
    }

    private static void addTerm(List<String> labels, Term term) {
        labels.add(term.label());
        if (!term.label().equalsIgnoreCase(term.code())) {
            labels.add(term.code());
        }
    }

    private String withOtherWords(List<String> labels) {
        List<String> all = new ArrayList<>(labels);
        for (String label : labels) {
            Set<String> others = synonyms.otherWordsFor(label);
            all.addAll(others);
        }
        return String.join(". ", all.stream().distinct().toList());
    }
}
