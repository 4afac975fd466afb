/** The program: its entry and its wiring. */
@NullMarked
package dev.skillway.app;

import org.jspecify.annotations.NullMarked;
