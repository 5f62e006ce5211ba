/** From raw rows of a day to its signals and baselines, and how far those rows can be relied on. */
@NullMarked
package io.daybreak.analysis.feature;

import org.jspecify.annotations.NullMarked;
