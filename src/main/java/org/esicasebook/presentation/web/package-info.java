/** A reader's own drawings over HTTP; those of curators are not among them. */
@NullMarked
package org.esicasebook.presentation.web;

import org.jspecify.annotations.NullMarked;
