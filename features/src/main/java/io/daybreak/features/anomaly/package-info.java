/** Finds spans of time in which a signal does what it rarely does. */
@NullMarked
package io.daybreak.features.anomaly;

import org.jspecify.annotations.NullMarked;
