/** Checks claims against source rows, and sentences against their claims. */
@NullMarked
package io.daybreak.grounding.check;

import org.jspecify.annotations.NullMarked;
