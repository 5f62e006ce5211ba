@NullMarked
package io.daybreak.simulator.shop;

import org.jspecify.annotations.NullMarked;
