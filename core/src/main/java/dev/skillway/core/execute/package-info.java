/** Step 4 of 4: writes what was planned, call by call, and says what became of each change. */
@NullMarked
package dev.skillway.core.execute;

import org.jspecify.annotations.NullMarked;
