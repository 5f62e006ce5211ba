/** The process that is the engine, and the folder through which others find it. */
@NullMarked
package io.daybreak.warehouse.embedded.process;

import org.jspecify.annotations.NullMarked;
