/** Statements, claims and verdicts as JSON, one object a line. */
@NullMarked
package io.daybreak.grounding.codec;

import org.jspecify.annotations.NullMarked;
