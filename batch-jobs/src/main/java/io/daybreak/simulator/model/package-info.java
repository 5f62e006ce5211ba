@NullMarked
package io.daybreak.simulator.model;

import org.jspecify.annotations.NullMarked;
