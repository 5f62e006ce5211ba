/** Statements, their claims and verdicts, as docs/claims.md fixes them. */
@NullMarked
package io.daybreak.grounding.claim;

import org.jspecify.annotations.NullMarked;
