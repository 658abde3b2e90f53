package org.esicasebook.discussion;

import java.util.UUID;

public record CommentId(UUID value) {}
