@NullMarked
package io.daybreak.features.redaction;

import org.jspecify.annotations.NullMarked;
