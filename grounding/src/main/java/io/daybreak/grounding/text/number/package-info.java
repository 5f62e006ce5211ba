/** Numbers in digits and words, with their units and bounds, in English and Korean. */
@NullMarked
package io.daybreak.grounding.text.number;

import org.jspecify.annotations.NullMarked;
