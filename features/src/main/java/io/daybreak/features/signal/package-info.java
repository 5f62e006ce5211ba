@NullMarked
package io.daybreak.features.signal;

import org.jspecify.annotations.NullMarked;
