/** The anomalies of a day's signals. */
@NullMarked
package io.daybreak.analysis.anomaly;

import org.jspecify.annotations.NullMarked;
