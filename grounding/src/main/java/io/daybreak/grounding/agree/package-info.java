/** Whether a sentence says what its claims say, no more and nothing else. */
@NullMarked
package io.daybreak.grounding.agree;

import org.jspecify.annotations.NullMarked;
