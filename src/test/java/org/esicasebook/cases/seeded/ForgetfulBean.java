package org.esicasebook.cases.seeded;

import org.springframework.stereotype.Component;

/** Seeded violation; the rule reads it, no context ever scans it. */
@Component
@org.springframework.context.annotation.Profile("never")
public class ForgetfulBean {
    private int count;

    int next() {
        return ++count;
    }
}
