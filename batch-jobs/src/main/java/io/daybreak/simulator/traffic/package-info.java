@NullMarked
package io.daybreak.simulator.traffic;

import org.jspecify.annotations.NullMarked;
