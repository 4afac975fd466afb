/**
 * The settings: what there is to set, and what is set. One list of keys, from which reading,
 * checking, suggestions, the names of variables, the reference page and its tests come.
 */
@NullMarked
package dev.skillway.app.config;

import org.jspecify.annotations.NullMarked;
