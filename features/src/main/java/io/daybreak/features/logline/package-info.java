/** Formats of log lines: found from a sample, then the same for every line. */
@NullMarked
package io.daybreak.features.logline;

import org.jspecify.annotations.NullMarked;
