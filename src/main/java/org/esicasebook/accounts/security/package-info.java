/** Signing in, and what each address asks of whoever calls it. */
@NullMarked
package org.esicasebook.accounts.security;

import org.jspecify.annotations.NullMarked;
