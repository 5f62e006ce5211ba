/** From a day's anomalies and broken rules to its incidents, and their life over days. */
@NullMarked
package io.daybreak.analysis.incident;

import org.jspecify.annotations.NullMarked;
