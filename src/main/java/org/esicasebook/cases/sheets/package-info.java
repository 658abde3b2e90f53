/** Contact sheets: what the simulator makes of case files, for people who look at them side by side, without a server. */
@NullMarked
package org.esicasebook.cases.sheets;

import org.jspecify.annotations.NullMarked;
