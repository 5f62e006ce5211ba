@NullMarked
package io.daybreak.landing.decode;

import org.jspecify.annotations.NullMarked;
