package org.esicasebook.presentation;

import org.esicasebook.accounts.UserId;

/** What each reader prefers, wherever they sign in. */
public interface Preferences {

    /** {@link ReadersPreferences#NONE} for somebody who never set anything. */
    ReadersPreferences of(UserId reader);

    void save(UserId reader, ReadersPreferences preferences);
}
