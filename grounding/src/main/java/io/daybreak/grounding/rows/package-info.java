/** What the checker asks of source rows, and how they answer. */
@NullMarked
package io.daybreak.grounding.rows;

import org.jspecify.annotations.NullMarked;
