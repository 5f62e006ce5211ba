/** What a model said, as statements for the places that it was given; whatever else it said is not read. */
@NullMarked
package io.daybreak.narration.answer;

import org.jspecify.annotations.NullMarked;
