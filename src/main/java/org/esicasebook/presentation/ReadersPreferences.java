package org.esicasebook.presentation;

import java.util.Optional;
import org.esicasebook.imaging.viewer.Bindings;

/**
 * What one reader has set for themselves.
 *
 * @param bindings keys, buttons and habits of the viewer
 * @param hanging how they like images to hang
 * @param colours code of the colours of the library
 */
public record ReadersPreferences(Optional<Bindings> bindings, Optional<OwnHanging> hanging, Optional<String> colours) {

    public static final ReadersPreferences NONE =
            new ReadersPreferences(Optional.empty(), Optional.empty(), Optional.empty());

    public ReadersPreferences withBindings(Bindings bindings) {
        return new ReadersPreferences(Optional.of(bindings), hanging, colours);
    }

    public ReadersPreferences withHanging(OwnHanging hanging) {
        return new ReadersPreferences(bindings, Optional.of(hanging), colours);
    }

    public ReadersPreferences withColours(String colours) {
        return new ReadersPreferences(bindings, hanging, Optional.of(colours));
    }
}
