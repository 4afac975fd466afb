package dev.skillway.app.cli.remote;

import dev.skillway.core.plan.Guards.Allowance;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes that are sent, and how they are to be taken.
 *
 * @param method of the request that takes them, which says what is meant for what they do not name
 * @param path percent-encoded
 * @param org that they are for
 */
public record Submission(
    String method,
    String path,
    String org,
    Content content,
    boolean isStrict,
    boolean skips,
    Allowance allowance) {

  /** To the path that takes changes of a whole org. */
  public static String path(String org) {
    return "/v1/orgs/" + Call.segment(org) + "/assignments";
  }

  /** A path as it is sent, each of its segments percent-encoded. */
  public static String encoded(String path) {
    return Stream.of(path.split("/", -1)).map(Call::segment).collect(Collectors.joining("/"));
  }

  /** The same, with what is wrong skipped or not. */
  public Submission skipping(boolean skip) {
    return new Submission(method, path, org, content, isStrict, skip, allowance);
  }

  Call call(boolean isDry) {
    Call call =
        new Call(method, path, List.of(), Map.of(), content)
            .header("Skillway-Org", org)
            .header(
                "Prefer",
                // Of a plan everything is shown; of a job it stands with the job.
                (isStrict ? "handling=strict, " : "")
                    + (isDry ? "return=representation" : "return=minimal"));
    if (isDry) {
      call = call.with("dryRun", "true").with("expand", "names");
    }
    if (skips) {
      call = call.with("onInvalid", "skip");
    }
    return switch (allowance) {
      case NAMED -> call;
      case IMPLIED -> call.with("removals", "allow");
      case ALL -> call.with("removals", "all");
    };
  }
}
