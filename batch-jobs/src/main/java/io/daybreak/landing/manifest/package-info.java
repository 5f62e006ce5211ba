/** What lies landed of a source, kind and day, in how many parts, and what a day can make of it. */
@NullMarked
package io.daybreak.landing.manifest;

import org.jspecify.annotations.NullMarked;
