/** Measures the rooms against what the machine and the engine can do; never part of the tests. */
@NullMarked
package io.daybreak.benchmark;

import org.jspecify.annotations.NullMarked;
