/** What is known before anything is written. */
@NullMarked
package io.daybreak.grounding.fact;

import org.jspecify.annotations.NullMarked;
