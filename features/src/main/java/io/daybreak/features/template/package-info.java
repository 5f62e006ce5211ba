@NullMarked
package io.daybreak.features.template;

import org.jspecify.annotations.NullMarked;
