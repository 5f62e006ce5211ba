@NullMarked
package io.daybreak.evaluation;

import org.jspecify.annotations.NullMarked;
