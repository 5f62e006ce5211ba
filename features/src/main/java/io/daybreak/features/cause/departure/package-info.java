/** How far signals were from their usual level during a trouble. */
@NullMarked
package io.daybreak.features.cause.departure;

import org.jspecify.annotations.NullMarked;
