/** Questions that source rows answer, the units of their values, and values once measured. */
@NullMarked
package io.daybreak.grounding.measure;

import org.jspecify.annotations.NullMarked;
