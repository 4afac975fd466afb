/** What came by HTTP, what was answered and what was found wrong, without the secrets of it. */
@NullMarked
package dev.skillway.core.requests;

import org.jspecify.annotations.NullMarked;
