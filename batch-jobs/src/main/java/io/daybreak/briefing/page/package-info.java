/** What a briefing says in one language, escaped and in order, with the rows that prove it. */
@NullMarked
package io.daybreak.briefing.page;

import org.jspecify.annotations.NullMarked;
