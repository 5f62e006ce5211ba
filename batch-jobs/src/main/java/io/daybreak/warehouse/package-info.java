/** ClickHouse, embedded or a server, behind one class; the only place that holds a connection to it. */
@NullMarked
package io.daybreak.warehouse;

import org.jspecify.annotations.NullMarked;
