@NullMarked
package io.daybreak.features;

import org.jspecify.annotations.NullMarked;
