package org.esicasebook.imaging.viewer;

/** A named window offered to the reader. */
public record WindowPreset(String label, WindowLevel window) {

    public WindowPreset {
        Texts.require(label, "A window preset needs a label");
    }
}
