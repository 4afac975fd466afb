/**
 * The command line: options in, text, JSON or CSV out. Answers go to standard output, all that is
 * said about them to standard error.
 */
@NullMarked
package dev.skillway.app.cli;

import org.jspecify.annotations.NullMarked;
