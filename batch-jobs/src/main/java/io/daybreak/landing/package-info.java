@NullMarked
package io.daybreak.landing;

import org.jspecify.annotations.NullMarked;
