/**
 * Panels: experts who vote blind on a case. What an expert may see is a {@link org.esicasebook.scoring.panel.OwnSeat}, which
 * holds nobody else's vote; a {@link org.esicasebook.scoring.panel.Panel} with its votes is the curators'.
 */
@NullMarked
@NamedInterface("panel")
package org.esicasebook.scoring.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
