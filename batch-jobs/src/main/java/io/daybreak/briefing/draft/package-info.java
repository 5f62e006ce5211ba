/** Sentences to be, in all languages at once, each with the claims that carry it. */
@NullMarked
package io.daybreak.briefing.draft;

import org.jspecify.annotations.NullMarked;
