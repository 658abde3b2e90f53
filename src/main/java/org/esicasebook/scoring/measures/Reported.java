package org.esicasebook.scoring.measures;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** A figure that is shown, or withheld with the reason because too little is known for it to mean anything. */
public sealed interface Reported<T> {

    record Shown<T>(T value) implements Reported<T> {}

    /** @param reason a sentence that a resident understands, with what there is and what it takes */
    record Withheld<T>(String reason) implements Reported<T> {
        public Withheld {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A withheld figure says why");
            }
        }
    }

    static <T> Reported<T> shown(T value) {
        return new Shown<>(value);
    }

    static <T> Reported<T> withheld(String reason) {
        return new Withheld<>(reason);
    }

    /**
     * @param what is counted, in the plural: "unsafe cases"
     * @param have how many there are
     * @param need how many it takes
     * @param figure computed only if there are enough
     */
    static <T> Reported<T> from(String what, int have, int need, Supplier<T> figure) {
        return have >= need
                ? shown(figure.get())
                : withheld("Needs at least " + need + " " + what + "; there are " + have + " so far");
    }

    default Optional<T> find() {
        return switch (this) {
            case Shown<T> shown -> Optional.of(shown.value());
            case Withheld<T> _ -> Optional.empty();
        };
    }

    default <R> Reported<R> map(Function<T, R> change) {
        return switch (this) {
            case Shown<T> shown -> shown(change.apply(shown.value()));
            case Withheld<T> withheld -> withheld(withheld.reason());
        };
    }
}
