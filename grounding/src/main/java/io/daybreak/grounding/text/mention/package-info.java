/** What a piece of a sentence can assert. */
@NullMarked
package io.daybreak.grounding.text.mention;

import org.jspecify.annotations.NullMarked;
