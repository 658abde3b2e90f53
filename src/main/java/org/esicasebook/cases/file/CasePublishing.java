package org.esicasebook.cases.file;

import java.util.List;
import java.util.Optional;
import org.esicasebook.accounts.Actor;
import org.esicasebook.cases.Slug;

/** Brings cases into the library that were written in the browser; they stay when the folder of cases is read anew. */
public interface CasePublishing {

    /** What became of it. */
    sealed interface Outcome {

        /** @param version counts from 1; the same as before if nothing has changed */
        record Published(Slug slug, int version) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Publishes a case; its images are rendered in the background.
     *
     * @param earlier as what it was published before; it then becomes the next version
     * @throws SecurityException if the actor is no curator
     */
    Outcome publish(Actor curator, Optional<Slug> earlier, String text);

    /** Takes a case out of the library again; readings of it keep their version. */
    void withdraw(Actor curator, Slug slug);

    /** The text that is published as this case now; empty if it is withdrawn. */
    Optional<String> find(Slug slug);
}
