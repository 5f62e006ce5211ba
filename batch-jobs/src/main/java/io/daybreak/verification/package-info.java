/** Answers the claim checker from the warehouse's source rows, and checks files of statements. */
@NullMarked
package io.daybreak.verification;

import org.jspecify.annotations.NullMarked;
