package dev.skillway.core.requests;

import dev.skillway.spi.change.Notice;
import dev.skillway.spi.change.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is kept: what came, and what was answered. It holds no secret, see {@link
 * Masking}.
 *
 * @param at when it came, to the millisecond
 * @param client who sent it; null where nobody was signed in
 * @param org the name of the org that it was for, as it was asked for; null for none
 * @param path with the query
 * @param headers those that help, in their order
 * @param bytes of the body
 * @param job the id of the job that it became
 * @param problems the first that were found; {@value #FIRST} at most when it is read again
 * @param problemCount how many there are
 * @param took until the answer, to the microsecond
 */
public record KeptRequest(
    String id,
    Instant at,
    @Nullable String client,
    @Nullable String org,
    String method,
    String path,
    Map<String, String> headers,
    long bytes,
    int status,
    @Nullable String job,
    List<Problem> problems,
    long problemCount,
    List<Notice> notices,
    Duration took) {

  /** So many problems stand in the request itself; the others are asked for by their number. */
  public static final int FIRST = 1_000;

  public KeptRequest {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    took = took.truncatedTo(ChronoUnit.MICROS);
    path = Masking.path(path);
    headers = Collections.unmodifiableMap(Masking.headers(headers));
    problems = List.copyOf(problems);
    notices = List.copyOf(notices);
    if (problems.size() > problemCount) {
      throw new IllegalArgumentException(problems.size() + " problems of " + problemCount);
    }
  }
}
