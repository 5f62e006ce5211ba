/** Ranks which service made a trouble, from what left its usual range, how rarely it does so, and who calls whom. */
@NullMarked
package io.daybreak.features.cause;

import org.jspecify.annotations.NullMarked;
