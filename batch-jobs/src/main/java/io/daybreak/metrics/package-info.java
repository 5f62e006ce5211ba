/** What Daybreak tells monitoring systems about its own runs. */
@NullMarked
package io.daybreak.metrics;

import org.jspecify.annotations.NullMarked;
