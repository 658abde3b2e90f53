/** Where the pass mark lies, who passes, and forms made comparable. */
@NullMarked
package org.esicasebook.scoring.measures.standard;

import org.jspecify.annotations.NullMarked;
