/** What the tests of all packages share. */
@NullMarked
package dev.skillway.core;

import org.jspecify.annotations.NullMarked;
