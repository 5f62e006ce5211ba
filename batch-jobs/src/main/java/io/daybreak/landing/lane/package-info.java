/** Lanes: each decodes its share of an input's blocks and writes it to files of its own. */
@NullMarked
package io.daybreak.landing.lane;

import org.jspecify.annotations.NullMarked;
