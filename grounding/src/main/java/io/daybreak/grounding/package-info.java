@NullMarked
package io.daybreak.grounding;

import org.jspecify.annotations.NullMarked;
