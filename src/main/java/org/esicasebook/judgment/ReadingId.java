package org.esicasebook.judgment;

import java.util.UUID;

public record ReadingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
