/** The pages that the {@code type} of a problem leads to, from {@code docs/problems}. */
@NullMarked
package dev.skillway.app.http.pages;

import org.jspecify.annotations.NullMarked;
