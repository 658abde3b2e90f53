/**
 * The physics of the simulator as a course, from one attenuated ray to a whole study: each lesson stands on those before
 * it.
 */
package org.esicasebook.fluoroscopy.course;
