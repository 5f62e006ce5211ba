/** From the signatures of a day's log lines to their templates. */
@NullMarked
package io.daybreak.analysis.template;

import org.jspecify.annotations.NullMarked;
