/** Says an edition in one language: which lines stand where, each with the evidence that carries it. */
@NullMarked
package io.daybreak.briefing.writing;

import org.jspecify.annotations.NullMarked;
