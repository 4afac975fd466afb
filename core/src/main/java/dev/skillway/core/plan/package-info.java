/** Step 3 of 4: compares what is wished with what is there. Pure: no input, no output, no clock. */
@NullMarked
package dev.skillway.core.plan;

import org.jspecify.annotations.NullMarked;
