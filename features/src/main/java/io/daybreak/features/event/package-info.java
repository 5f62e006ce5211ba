/** Brings the lines of a log file together into events: wrappers opened, cut lines joined, stack traces whole. */
@NullMarked
package io.daybreak.features.event;

import org.jspecify.annotations.NullMarked;
