/** Writes the day's briefing: facts from source rows, statements about them, verdicts, and the edition that people read. */
@NullMarked
package io.daybreak.briefing;

import org.jspecify.annotations.NullMarked;
