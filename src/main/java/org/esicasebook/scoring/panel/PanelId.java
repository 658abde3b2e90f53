package org.esicasebook.scoring.panel;

import java.util.UUID;

public record PanelId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
