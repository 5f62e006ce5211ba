/** Brings a finished edition to its readers: mail and a git repository of reports. */
@NullMarked
package io.daybreak.delivery;

import org.jspecify.annotations.NullMarked;
