/** The sample org that is there from the first command on. */
@NullMarked
package dev.skillway.core.demo;

import org.jspecify.annotations.NullMarked;
