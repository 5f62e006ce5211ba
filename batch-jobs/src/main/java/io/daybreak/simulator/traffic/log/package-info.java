/** What services write into their logs, and how. */
@NullMarked
package io.daybreak.simulator.traffic.log;

import org.jspecify.annotations.NullMarked;
