/** Statements, their claims and verdicts, as docs/claims.md fixes them, and their JSON. */
@NullMarked
package io.daybreak.grounding.claim;

import org.jspecify.annotations.NullMarked;
