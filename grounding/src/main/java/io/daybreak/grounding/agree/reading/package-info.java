/** A sentence beside its claims: which of their sides each mention is about, and what was found wrong. */
@NullMarked
package io.daybreak.grounding.agree.reading;

import org.jspecify.annotations.NullMarked;
