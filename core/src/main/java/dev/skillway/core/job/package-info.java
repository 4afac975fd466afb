/**
 * One change set on its way: walks intake, resolve, plan and execute, and remembers what came of
 * it.
 */
@NullMarked
package dev.skillway.core.job;

import org.jspecify.annotations.NullMarked;
