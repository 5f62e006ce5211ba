@NullMarked
package io.daybreak.simulator.text;

import org.jspecify.annotations.NullMarked;
