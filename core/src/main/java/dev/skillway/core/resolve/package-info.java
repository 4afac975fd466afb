/**
 * Step 2 of 4: finds each wish's agent and skill in the org, and holds its level against the
 * skill's scale. What comes out are changes, and the problems of what could not become one.
 */
@NullMarked
package dev.skillway.core.resolve;

import org.jspecify.annotations.NullMarked;
