package org.esicasebook.accounts;

import java.util.UUID;

public record UserId(UUID value) {}
