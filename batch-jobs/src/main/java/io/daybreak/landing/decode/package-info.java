/** Decoders: lines and events in, rows out. */
@NullMarked
package io.daybreak.landing.decode;

import org.jspecify.annotations.NullMarked;
