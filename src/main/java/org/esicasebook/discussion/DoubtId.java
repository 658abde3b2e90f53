package org.esicasebook.discussion;

import java.util.UUID;

public record DoubtId(UUID value) {}
