/** What has been run of a day, and how it ended: Spring Batch's job repository, and what it tells of earlier attempts. */
@NullMarked
package io.daybreak.jobs.repository;

import org.jspecify.annotations.NullMarked;
