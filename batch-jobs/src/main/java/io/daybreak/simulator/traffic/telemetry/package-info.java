/** Requests, and the spans and metrics that they leave. */
@NullMarked
package io.daybreak.simulator.traffic.telemetry;

import org.jspecify.annotations.NullMarked;
