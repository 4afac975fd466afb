/** What answers look like. */
@NullMarked
package dev.skillway.app.http.answer;

import org.jspecify.annotations.NullMarked;
