package dev.skillway.app.http;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds routes by paths. Javalin's own finds one by method and path at once; which answer a path
 * gets whose method is another depends on whether its agent is known.
 */
final class Router {
  private final List<Route> routes;

  Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  List<Route> routes() {
    return routes;
  }

  /**
   * A path that some route has.
   *
   * @param routes one for each method
   * @param parameters by name
   */
  record Match(Template template, List<Route> routes, Map<String, String> parameters) {
    Optional<Route> route(String method) {
      String wanted = method.equals("HEAD") ? "GET" : method;
      return routes.stream().filter(route -> route.method().equals(wanted)).findFirst();
    }

    /** Whether no token is asked for. */
    boolean isPublic() {
      return routes.stream().allMatch(route -> route.needs() == null);
    }

    /** The methods that it has, for {@code Allow}. */
    String allow() {
      List<String> methods =
          routes.stream()
              .map(Route::method)
              .flatMap(m -> m.equals("GET") ? Stream.of(m, "HEAD") : Stream.of(m))
              .sorted(Comparator.naturalOrder())
              .toList();
      return String.join(", ", methods) + ", OPTIONS";
    }
  }

  /** The routes whose template is the most literal one that a path has. */
  Optional<Match> match(List<String> segments) {
    return routes.stream()
        .map(Route::template)
        .distinct()
        .filter(template -> template.match(segments).isPresent())
        .reduce((best, next) -> next.isBefore(best) ? next : best)
        .map(
            template ->
                new Match(
                    template,
                    routes.stream().filter(r -> r.template().equals(template)).toList(),
                    template.match(segments).orElseThrow()));
  }
}
