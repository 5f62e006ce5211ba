/** Whether each number said is one that a claim states. */
@NullMarked
package io.daybreak.grounding.agree.number;

import org.jspecify.annotations.NullMarked;
