/** Stand-ins at module borders, for tests of pages: in memory, small, and true to the contract of what they stand for. */
package org.esicasebook.support.fakes;
