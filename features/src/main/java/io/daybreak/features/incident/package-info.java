/** Groups what belongs together: anomalies and broken rules into incidents, incidents of a kind into clusters. */
@NullMarked
package io.daybreak.features.incident;

import org.jspecify.annotations.NullMarked;
