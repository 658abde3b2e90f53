package org.esicasebook.cases;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A publication, as far as it is known for certain; what is not known is left out.
 *
 * @param authors as cited, for example "Botwin et al."
 * @param journal name of the journal or book
 * @param pages volume and page, for example "7:77"
 * @param doi digital object identifier, beginning with 10.
 * @param supports what the case takes from it
 */
public record Reference(
        @Nullable String authors,
        @Nullable String title,
        @Nullable String journal,
        @Nullable Integer year,
        @Nullable String pages,
        @Nullable String doi,
        @Nullable String supports) {

    public static final int EARLIEST_YEAR = 1850;
    public static final int LATEST_YEAR = 2100;

    /** What a DOI looks like. */
    public static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}/[^\\s\"<>]+");

    public Reference {
        if (title == null && journal == null) {
            throw new IllegalArgumentException("title: name the title or the journal");
        }
        if (year != null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) {
            throw new IllegalArgumentException("year: " + year + " is not a year of publication");
        }
        if (doi != null && !DOI.matcher(doi).matches()) {
            throw new IllegalArgumentException("doi: a DOI looks like 10.1148/rg.2017160148");
        }
    }

    /** As it stands in a list: authors, title, journal, year and pages. */
    public String citation() {
        String year = this.year == null ? null : this.year + (pages == null ? "" : ";" + pages);
        String where = Stream.of(journal, year == null ? pages : year)
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return Stream.of(authors, title, where)
                .filter(part -> part != null && !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
