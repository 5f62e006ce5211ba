/** Filling and replacing tables: partitions, staging tables, records, Parquet files. */
@NullMarked
package io.daybreak.warehouse.table;

import org.jspecify.annotations.NullMarked;
