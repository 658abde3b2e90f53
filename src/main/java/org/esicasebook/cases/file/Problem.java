package org.esicasebook.cases.file;

/**
 * Something an author has to mend.
 *
 * @param file name of the file as the author knows it
 * @param line counts from 1
 * @param field path of the field, names joined by dots; empty for the file as a whole
 * @param message in plain words
 */
public record Problem(String file, int line, String field, String message, Kind kind) {

    /** What it takes to notice a problem. */
    public enum Kind {
        /** One field alone is wrong; the schema in the editor sees it too. */
        SHAPE,
        /** Fields contradict one another or the field's rules; only reading the whole file shows it. */
        MEANING
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
