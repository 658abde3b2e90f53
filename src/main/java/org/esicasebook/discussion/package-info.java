/**
 * What readers say of a case once they know its truth: comments, and doubts of the truth that curators answer. Nobody who
 * has not judged or studied a case learns that anything was said of it; this module itself sees to that.
 */
@NullMarked
@ApplicationModule(
        displayName = "Discussion",
        allowedDependencies = {"cases", "judgment", "accounts"})
package org.esicasebook.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
