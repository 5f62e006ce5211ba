/** How lines on standard error look: text for people, JSON for collectors of logs. */
@NullMarked
package io.daybreak.logging;

import org.jspecify.annotations.NullMarked;
