/** What a model is told: facts, the places for its sentences, and what is known around them. */
@NullMarked
package io.daybreak.narration.prompt;

import org.jspecify.annotations.NullMarked;
