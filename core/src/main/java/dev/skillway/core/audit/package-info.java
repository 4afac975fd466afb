/** Who did what, when, and by which request and job: entries that are chained by their hashes. */
@NullMarked
package dev.skillway.core.audit;

import org.jspecify.annotations.NullMarked;
