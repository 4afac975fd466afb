package dev.skillway.core.intake;

import dev.skillway.spi.change.Mode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a body was meant for: it decides which shape is documented, and may name an agent and a
 * skill.
 *
 * @param mode PUT on a set replaces it, all else merges
 * @param agent the agent of the path, as it was written; null where it names none
 * @param skill the skill of the path; null where it names none
 */
public record Endpoint(Shape shape, Mode mode, @Nullable String agent, @Nullable String skill) {
  /** No path was given: every documented shape is right. */
  public static final Endpoint FILE = new Endpoint(Shape.ANY, Mode.MERGE, null, null);

  /** The endpoints that take changes, for messages. */
  public static final List<String> KNOWN =
      List.of(
          "POST /api/v2/users/skills",
          "POST /api/v2/users/skills/bulkUpdate",
          "PUT /api/v2/users/{userId}/skills",
          "PATCH /api/v2/users/{userId}/skills",
          "PUT /api/v2/users/{userId}/skills/{skillId}",
          "PATCH /v1/orgs/{org}/assignments",
          "PUT /v1/orgs/{org}/assignments");

  /** A path, perhaps with scheme and host before it, and with a slash and a query behind it. */
  private static final Pattern URL = Pattern.compile("(?:https?://[^/]*)?(.*?)/?(?:[?#].*)?");

  private static final String SKILLS = "/api/v2/(?:agents/)?users/(?<agent>[^/]+)/skills";

  private static final List<Route> ROUTES =
      List.of(
          Route.of("POST /api/v2/users/skills", Shape.BATCH, Mode.MERGE),
          Route.of("POST /api/v2/users/skills/bulk[Uu]pdate", Shape.BULK_UPDATE, Mode.MERGE),
          Route.of("PUT " + SKILLS, Shape.SET, Mode.REPLACE),
          Route.of("PATCH " + SKILLS, Shape.SET, Mode.MERGE),
          Route.of("PUT " + SKILLS + "/(?<skill>[^/]+)", Shape.ONE, Mode.MERGE),
          Route.of("PATCH /v1/orgs/[^/]+/assignments", Shape.CHANGES, Mode.MERGE),
          Route.of("PUT /v1/orgs/[^/]+/assignments", Shape.AGENTS, Mode.REPLACE));

  /**
   * The endpoint of a request.
   *
   * @param path percent-encoded or not; a scheme and host before it and a query behind it are not
   *     looked at
   * @return empty where there is no such endpoint
   */
  public static Optional<Endpoint> of(String method, String path) {
    Matcher parts = URL.matcher(path);
    String request =
        method.toUpperCase(Locale.ROOT) + " " + (parts.matches() ? parts.group(1) : path);
    return ROUTES.stream().flatMap(route -> route.match(request).stream()).findFirst();
  }

  /** The documented body of an endpoint. */
  public enum Shape {
    /** Any of those below. */
    ANY("items", Family.ANY),
    /** {@code {"items": [{"operation", "userId", "skillId", "proficiency"}]}}, or one of these. */
    BATCH("items", Family.API),
    /** {@code {"items": [{"userId", "skills": […]}]}}. */
    BULK_UPDATE("items", Family.API),
    /** {@code {"skills": [{"id", "proficiency"}]}}, of the agent of the path. */
    SET("skills", Family.API),
    /** {@code {"proficiency"}}, of the agent and the skill of the path. */
    ONE("proficiency", Family.API),
    /** {@code {"changes": [{"agent", "skill", "proficiency", "operation"}]}}. */
    CHANGES("changes", Family.V1),
    /** {@code {"agents": [{"agent", "skills": [{"skill", "proficiency"}]}]}}. */
    AGENTS("agents", Family.V1);

    private final String root;
    private final Family family;

    Shape(String root, Family family) {
      this.root = root;
      this.family = family;
    }

    /** The member of the body that must be there: its list, or the proficiency. */
    public String root() {
      return root;
    }

    public Family family() {
      return family;
    }

    /** Whether one change without a list around it is documented. */
    public boolean takesOne() {
      return this == ANY || this == BATCH || this == ONE;
    }

    /** Whether each item of the list must say what is to be done. */
    public boolean wantsOperation() {
      return this == BATCH;
    }
  }

  /** Endpoints that use the same names. */
  public enum Family {
    API,
    V1,
    ANY
  }

  /** An endpoint that takes changes. */
  private record Route(Pattern request, Shape shape, Mode mode) {
    static Route of(String request, Shape shape, Mode mode) {
      return new Route(Pattern.compile(request), shape, mode);
    }

    Optional<Endpoint> match(String text) {
      Matcher matcher = request.matcher(text);
      return matcher.matches()
          ? Optional.of(new Endpoint(shape, mode, of(matcher, "agent"), of(matcher, "skill")))
          : Optional.empty();
    }

    private @Nullable String of(Matcher matcher, String group) {
      return request.namedGroups().containsKey(group) ? decoded(matcher.group(group)) : null;
    }

    /** A plus is a plus in a path (RFC 3986); what is no percent-encoding is taken as it stands. */
    private static String decoded(String segment) {
      try {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException _) {
        return segment;
      }
    }
  }
}
