/** The ClickHouse inside the project: the only place that knows libchdb. */
@NullMarked
package io.daybreak.warehouse.embedded;

import org.jspecify.annotations.NullMarked;
