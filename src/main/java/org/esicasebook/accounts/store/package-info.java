/** Accounts in PostgreSQL. */
@NullMarked
package org.esicasebook.accounts.store;

import org.jspecify.annotations.NullMarked;
