/**
 * The words of epidurography as types: routes, levels, views, contrast compartments and what a physician does next.
 *
 * <p>Terms and codes follow the field (see {@code src/docs/glossary.md}); the one-letter compartment codes are those
 * of the scoring rules. Nothing here knows a framework.
 */
@NullMarked
package org.esicasebook.epidurography;

import org.jspecify.annotations.NullMarked;
