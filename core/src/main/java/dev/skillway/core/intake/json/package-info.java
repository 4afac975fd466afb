/** Reads the documented JSON bodies (RFC 8259). */
@NullMarked
package dev.skillway.core.intake.json;

import org.jspecify.annotations.NullMarked;
