@NullMarked
package io.daybreak.simulator;

import org.jspecify.annotations.NullMarked;
