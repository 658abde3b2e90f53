/** Pages for signing in. */
@NullMarked
package org.esicasebook.accounts.ui;

import org.jspecify.annotations.NullMarked;
