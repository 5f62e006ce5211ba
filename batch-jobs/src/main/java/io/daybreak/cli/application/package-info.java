/** What the commands share: options, settings, data folder, warehouse, jobs, exit codes. */
@NullMarked
package io.daybreak.cli.application;

import org.jspecify.annotations.NullMarked;
