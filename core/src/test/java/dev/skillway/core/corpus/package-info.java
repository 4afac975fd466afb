/**
 * Holds intake, resolve and plan against the corpus: requests of forum threads, and what Skillway
 * makes of them; as they are, and said otherwise.
 *
 * <p>A case starts from {@code directory.json} and {@code before}, nothing else. {@code status} and
 * {@code errors} (code and pointer, in this order) are exact; {@code notices} are codes that must
 * be among those answered; {@code assignments} is the whole state afterwards; {@code removed} what
 * was taken away. {@code bodyText} is a body sent as it is. A key that a case lacks is not checked.
 */
@NullMarked
package dev.skillway.core.corpus;

import org.jspecify.annotations.NullMarked;
