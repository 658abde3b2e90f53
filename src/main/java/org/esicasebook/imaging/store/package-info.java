@NullMarked
package org.esicasebook.imaging.store;

import org.jspecify.annotations.NullMarked;
