/** Reads JSON texts (RFC 8259), one or one a line, into trees, which the grammar reads. */
@NullMarked
package dev.skillway.core.intake.json;

import org.jspecify.annotations.NullMarked;
