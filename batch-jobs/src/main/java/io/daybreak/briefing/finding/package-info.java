/** What is known before anything is written: rows of the day's tables, and facts recomputed from source rows. */
@NullMarked
package io.daybreak.briefing.finding;

import org.jspecify.annotations.NullMarked;
