package dev.skillway.app.http;

import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Header;
import dev.skillway.core.access.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API.
 *
 * @param needs what a token must grant; null where no token is asked for
 * @param about what must be there
 * @param offers the media types of its answers
 * @param headers that every answer of it bears, as that it is deprecated
 */
record Route(
    String method,
    Template template,
    @Nullable Permission needs,
    About about,
    List<String> offers,
    List<Header> headers,
    Handler handler) {
  /** What a route is about, and so must be found before it is taken. */
  enum About {
    /** The caller, and all orgs of the caller. */
    CALLER,
    /** One org, named by the path or by the caller. */
    ORG,
    /** An org, and whatever agent and skill the path names. */
    ENTRY
  }

  Route {
    offers = List.copyOf(offers);
    headers = List.copyOf(headers);
  }
}
