/** Units of UCUM, and what cannot be converted. */
@NullMarked
package io.daybreak.grounding.unit;

import org.jspecify.annotations.NullMarked;
