package dev.skillway.core.job;

import dev.skillway.core.plan.Guards.Allowance;

/**
 * What a body means, in the documented shape of an endpoint.
 *
 * @param needs the leave that it takes to be applied
 */
public record Documented(String body, Allowance needs) {}
