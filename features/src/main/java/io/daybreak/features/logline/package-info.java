@NullMarked
package io.daybreak.features.logline;

import org.jspecify.annotations.NullMarked;
