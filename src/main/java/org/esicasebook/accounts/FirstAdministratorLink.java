package org.esicasebook.accounts;

import java.util.Optional;

/** Gives out the link of {@link FirstAdministrator}. */
public interface FirstAdministratorLink {

    /** A new token, which makes any earlier one void; empty in a demonstration or once there is an administrator. */
    Optional<String> renewIfNeeded();
}
