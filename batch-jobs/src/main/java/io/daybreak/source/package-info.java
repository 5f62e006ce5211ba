@NullMarked
package io.daybreak.source;

import org.jspecify.annotations.NullMarked;
