/** The narrator: asks a language model for sentences, once a day at most, and hands them over to be checked. */
@NullMarked
package io.daybreak.narration;

import org.jspecify.annotations.NullMarked;
