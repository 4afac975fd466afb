/** Measures how fast change sets are planned and applied, beside a bare batch upsert. */
@NullMarked
package dev.skillway.bench;

import org.jspecify.annotations.NullMarked;
