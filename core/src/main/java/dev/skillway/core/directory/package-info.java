/**
 * The built-in platform: agents, skills and assignments in Skillway's own store, with versions and
 * history. One call to it is one transaction.
 */
@NullMarked
package dev.skillway.core.directory;

import org.jspecify.annotations.NullMarked;
