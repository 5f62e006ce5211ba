/** The shapes in which logs write time. */
@NullMarked
package io.daybreak.features.logline.time;

import org.jspecify.annotations.NullMarked;
