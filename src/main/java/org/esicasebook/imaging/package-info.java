/** Stored studies and the frames in them: immutable, named by content, served over HTTP and shown by the viewer. */
@NullMarked
@ApplicationModule(
        displayName = "Imaging",
        allowedDependencies = {"epidurography", "geometry", "fluoroscopy"})
package org.esicasebook.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
