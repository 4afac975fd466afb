/** Who may do what: scopes, and the signed tokens that carry them. */
@NullMarked
package dev.skillway.core.access;

import org.jspecify.annotations.NullMarked;
