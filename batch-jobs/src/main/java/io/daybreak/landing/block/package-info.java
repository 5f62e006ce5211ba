/** Inputs cut into blocks of whole lines or events, and why bytes are no record. */
@NullMarked
package io.daybreak.landing.block;

import org.jspecify.annotations.NullMarked;
