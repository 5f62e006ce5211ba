/** Reads `daybreak.yaml` and the environment into the settings records of the rooms. */
@NullMarked
package io.daybreak.settings;

import org.jspecify.annotations.NullMarked;
