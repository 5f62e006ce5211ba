/** The Spring Batch jobs: a day as a sequence of restartable steps, with their bookkeeping. */
@NullMarked
package io.daybreak.jobs;

import org.jspecify.annotations.NullMarked;
