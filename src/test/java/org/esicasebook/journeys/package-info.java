/**
 * Walks through the whole application in Chromium, as people take them. Pages are objects in {@code pages}, which find
 * what they need by role, label and name; they wait for conditions, never for time.
 */
package org.esicasebook.journeys;
