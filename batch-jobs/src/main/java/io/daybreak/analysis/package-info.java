/** The steps between raw tables and causes: each reads tables of earlier steps and replaces its own. */
@NullMarked
package io.daybreak.analysis;

import org.jspecify.annotations.NullMarked;
