/** What the keys and words of a line mean: level, time, route, failure. */
@NullMarked
package io.daybreak.features.logline.meaning;

import org.jspecify.annotations.NullMarked;
