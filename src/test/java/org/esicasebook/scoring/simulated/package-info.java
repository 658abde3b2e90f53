/** Learners who do not exist, for development, tests and benchmarks only. Never part of the product. */
package org.esicasebook.scoring.simulated;
