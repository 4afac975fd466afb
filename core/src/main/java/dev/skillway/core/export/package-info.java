/** Writes rows in the formats that intake reads. */
@NullMarked
package dev.skillway.core.export;

import org.jspecify.annotations.NullMarked;
