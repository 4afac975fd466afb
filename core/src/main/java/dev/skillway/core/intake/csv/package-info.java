/** Reads tables of comma-separated values (RFC 4180). */
@NullMarked
package dev.skillway.core.intake.csv;

import org.jspecify.annotations.NullMarked;
