package org.esicasebook.search;

import java.util.List;

/** An address that is no query. The message is meant for people and names the parameter. */
public class UnreadableQueryException extends RuntimeException {

    private final String parameter;
    private final transient List<String> allowed;

    public UnreadableQueryException(String parameter, String message, List<String> allowed) {
        super(message);
        this.parameter = parameter;
        this.allowed = List.copyOf(allowed);
    }

    public String parameter() {
        return parameter;
    }

    /** What may stand there instead; empty if that is no closed choice. */
    public List<String> allowed() {
        return allowed;
    }
}
