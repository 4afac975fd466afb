/** Requests that change assignments: from a body to a job, in the order of the checks. */
@NullMarked
package dev.skillway.app.http.write;

import org.jspecify.annotations.NullMarked;
