package dev.skillway.core.explain;

import dev.skillway.core.intake.Endpoint;
import dev.skillway.core.intake.Endpoint.Shape;
import dev.skillway.core.intake.Input;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.job.ChangeRequest;
import dev.skillway.core.job.ChangeSet;
import dev.skillway.core.job.Documented;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.core.job.Preparer;
import dev.skillway.core.plan.Guards.Allowance;
import dev.skillway.core.resolve.Catalog;
import dev.skillway.core.resolve.Lookup;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Mode;
import dev.skillway.spi.change.Position;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the request that does what one means that no endpoint takes. */
public final class Explainer {
  private final Preparer preparer;

  public Explainer(Preparer preparer) {
    this.preparer = preparer;
  }

  /**
   * The request that works.
   *
   * @param segments of the path, decoded
   * @return empty where nothing single was meant, or something is wrong with it that has not one
   *     remedy
   */
  public Optional<WorkingRequest> works(
      KnownOrg org, String method, List<String> segments, Input body) throws InterruptedException {
    ForeignPath path = ForeignPath.of(segments);
    return switch (method) {
      case "GET", "HEAD" -> isThere(org, path) ? Optional.of(reading(org, path)) : Optional.empty();
      case "DELETE" ->
          path.agent() != null && path.skill() != null && isThere(org, path)
              ? Optional.of(new WorkingRequest("DELETE", path(path), null))
              : Optional.empty();
      case "POST", "PUT", "PATCH" -> writing(org, path, body);
      default -> Optional.empty();
    };
  }

  /** Whether the org has the agent and the skill that a path names. */
  private static boolean isThere(KnownOrg org, ForeignPath path) {
    Catalog catalog = org.catalog();
    return isThere(catalog.agents(), path.agent()) && isThere(catalog.skills(), path.skill());
  }

  private static boolean isThere(Lookup<?> lookup, @Nullable String id) {
    return id == null || lookup.find(id, () -> Position.whole(""), _ -> {}).isPresent();
  }

  private static WorkingRequest reading(KnownOrg org, ForeignPath path) {
    return new WorkingRequest(
        "GET",
        path.agent() == null ? "/v1/orgs/" + org.org().name() + "/assignments" : path(path),
        null);
  }

  /** A set is merged, never replaced: what a foreign PUT meant for the rest is not known. */
  private Optional<WorkingRequest> writing(KnownOrg org, ForeignPath path, Input body)
      throws InterruptedException {
    Shape shape = path.agent() == null ? Shape.BATCH : path.skill() == null ? Shape.SET : Shape.ONE;
    var endpoint =
        new Endpoint(shape, Mode.MERGE, path.agent(), path.agent() == null ? null : path.skill());
    var request = new ChangeRequest(List.of(body), Mode.MERGE, Handling.LENIENT, endpoint);
    try (ChangeSet changes = preparer.read(org, request, new Notices(Handling.LENIENT), _ -> {})) {
      return preparer
          .documented(changes, shape, Mode.MERGE)
          .filter(right -> right.needs() == Allowance.NAMED)
          .map(Documented::body)
          .map(
              text ->
                  switch (shape) {
                    case ONE -> new WorkingRequest("PUT", path(path), text);
                    case SET -> new WorkingRequest("PATCH", path(path), text);
                    default -> new WorkingRequest("POST", "/api/v2/users/skills", text);
                  });
    }
  }

  private static String path(ForeignPath path) {
    String skills = "/api/v2/users/" + encoded(path.agent()) + "/skills";
    return path.skill() == null ? skills : skills + "/" + encoded(path.skill());
  }

  private static String encoded(@Nullable String id) {
    return id == null
        ? ""
        : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%40", "@");
  }
}
