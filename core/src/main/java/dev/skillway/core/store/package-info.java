/** What lasts: one database, its schema, and the one writer that all writes go through. */
@NullMarked
package dev.skillway.core.store;

import org.jspecify.annotations.NullMarked;
