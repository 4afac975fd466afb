/**
 * Pages for people: those that the {@code type} of a problem leads to, from {@code docs/problems},
 * and what describes the API, from {@code docs/openapi.yaml}.
 */
@NullMarked
package dev.skillway.app.http.pages;

import org.jspecify.annotations.NullMarked;
