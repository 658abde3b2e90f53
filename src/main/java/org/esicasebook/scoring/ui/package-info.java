/** What learners see of their progress, and the tables by which judgments are scored. */
@NullMarked
package org.esicasebook.scoring.ui;

import org.jspecify.annotations.NullMarked;
