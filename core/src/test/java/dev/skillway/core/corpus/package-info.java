/**
 * Holds intake, resolve and plan against the corpus: requests of forum threads, and what Skillway
 * makes of them; as they are, and said in other words.
 */
@NullMarked
package dev.skillway.core.corpus;

import org.jspecify.annotations.NullMarked;
