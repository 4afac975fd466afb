/** Requests that read: agents, skills, assignments, jobs, and requests that came before. */
@NullMarked
package dev.skillway.app.http.read;

import org.jspecify.annotations.NullMarked;
