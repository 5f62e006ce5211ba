/** Calls of a language model: providers, limits, one retry, tokens and money. */
@NullMarked
package io.daybreak.narration.model;

import org.jspecify.annotations.NullMarked;
