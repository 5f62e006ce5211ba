/** What a sentence says: its names, numbers, times, quotes and the words that assert, in English and Korean. */
@NullMarked
package io.daybreak.grounding.text;

import org.jspecify.annotations.NullMarked;
