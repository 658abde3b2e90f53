package org.esicasebook.cases.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that give the answer away wherever a case is shown before it is judged. Words that a referral needs anyway
 * (disc, facet arthropathy, nerve root, epidural) are not among them.
 */
public final class SpoilerWords {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:"
                    + String.join(
                            "|",
                            // compartments and their synonyms
                            "veins?|venous(?:ly)?|venogram\\w*|vascular\\w*|intra-?vascular\\w*|intra-?venous\\w*|vessels?",
                            "arter(?:y|ies|ial\\w*)|intra-?arterial\\w*|radiculomedullary|adamkiewicz",
                            "sub-?arachnoid\\w*|intra-?thecal\\w*|intra-?dural\\w*|dura|dural|thecal|myelogra\\w*|CSF",
                            "cerebro-?spinal|sub-?dural\\w*",
                            "intra-?neural\\w*|intra-?epineural\\w*|perineural\\w*|intra-?fascicular\\w*",
                            "intra-?discal\\w*|disc ?ogra\\w*|nucleogra\\w*",
                            "intra-?articular\\w*|arthrogra\\w*|okada|retro-?dural\\w*",
                            "muscular\\w*|intra-?muscular\\w*|para-?vertebral\\w*|extra-?foraminal\\w*",
                            "interspinous|false loss of resistance",
                            // signs
                            "striat\\w*|feathery|vacuol\\w*|foamy|serpiginous|rail-?road|wash-?out|washes out|layer(?:s|ed|ing)",
                            "butterfly|filling defects?|christmas tree|tram-?track|sigmoid|lozenge",
                            // verdicts
                            "misplace\\w*|too deep|too shallow|wrong (?:level|side|space|place|compartment)|wet tap|puncture[ds]?",
                            "true epidurogram|false epidurogram|epidurogram is|false epidural|true epidural")
                    + ")\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private SpoilerWords() {}

    /** The first such word in a text. */
    public static Optional<String> find(String text) {
        Matcher matcher = WORDS.matcher(text.replaceAll("\\s+", " "));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
