@NullMarked
package io.daybreak.landing.columnar;

import org.jspecify.annotations.NullMarked;
