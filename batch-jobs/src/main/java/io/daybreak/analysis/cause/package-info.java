/** What may have caused each incident of a day. */
@NullMarked
package io.daybreak.analysis.cause;

import org.jspecify.annotations.NullMarked;
