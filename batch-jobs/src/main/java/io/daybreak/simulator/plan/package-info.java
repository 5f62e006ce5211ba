@NullMarked
package io.daybreak.simulator.plan;

import org.jspecify.annotations.NullMarked;
