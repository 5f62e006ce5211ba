@NullMarked
package io.daybreak.cli;

import org.jspecify.annotations.NullMarked;
