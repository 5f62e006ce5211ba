/** Sentences with the claims that carry them, in every language, and which of them may be printed. */
@NullMarked
package io.daybreak.briefing.statement;

import org.jspecify.annotations.NullMarked;
