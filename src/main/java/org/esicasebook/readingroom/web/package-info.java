/** Cases and readings over HTTP. The truth of a case is in an answer only once its reader has committed a judgment. */
@NullMarked
package org.esicasebook.readingroom.web;

import org.jspecify.annotations.NullMarked;
