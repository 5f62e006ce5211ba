/** The pages, the mail and the charts of an edition. */
@NullMarked
package io.daybreak.briefing.edition;

import org.jspecify.annotations.NullMarked;
