/** Seeded lies: known false statements, made of a day's own, that say how much the checker catches. */
@NullMarked
package io.daybreak.grounding.lie;

import org.jspecify.annotations.NullMarked;
