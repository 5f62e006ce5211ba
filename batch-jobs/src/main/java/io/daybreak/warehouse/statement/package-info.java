/** Running one statement: its file, its parameters, its rows, and what went wrong with it. */
@NullMarked
package io.daybreak.warehouse.statement;

import org.jspecify.annotations.NullMarked;
