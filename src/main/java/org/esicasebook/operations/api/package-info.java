/** Description of the HTTP interface. */
@NullMarked
package org.esicasebook.operations.api;

import org.jspecify.annotations.NullMarked;
