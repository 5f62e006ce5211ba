/**
 * Templates of log messages, for any program: {@link io.daybreak.features.template.LineScanner} gives each message a signature in one
 * pass, {@link io.daybreak.features.template.TemplateMiner} brings the distinct signatures together. See
 * {@code docs/how-to/mine-templates.md}.
 */
@NullMarked
package io.daybreak.features.template;

import org.jspecify.annotations.NullMarked;
