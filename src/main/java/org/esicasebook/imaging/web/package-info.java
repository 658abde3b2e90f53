@NullMarked
package org.esicasebook.imaging.web;

import org.jspecify.annotations.NullMarked;
