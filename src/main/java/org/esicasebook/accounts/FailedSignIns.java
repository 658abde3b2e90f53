package org.esicasebook.accounts;

import java.time.Duration;

/** Remembers failed sign-ins, so that passwords cannot be guessed by trying. */
public interface FailedSignIns {

    /** How long this user name must wait at this address; zero if it need not. */
    Duration timeToWait(String username, String address);

    void record(String username, String address);

    /** Somebody signed in: what failed for them at this address before is forgiven. */
    void forgive(String username, String address);
}
