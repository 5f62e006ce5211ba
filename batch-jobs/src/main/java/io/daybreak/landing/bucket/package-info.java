/** S3-compatible storage that a landing is shared by. */
@NullMarked
package io.daybreak.landing.bucket;

import org.jspecify.annotations.NullMarked;
