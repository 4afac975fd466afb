/** Tokens for those who have one: the OAuth 2.0 token endpoint. */
@NullMarked
package dev.skillway.app.http.oauth;

import org.jspecify.annotations.NullMarked;
