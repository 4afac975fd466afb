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
 * @param actsOnOrg whether it is about one org, named by the path or by the caller
 * @param offers the media types of its answers
 * @param headers that every answer of it bears, as that it is deprecated
 */
record Route(
    String method,
    Template template,
    @Nullable Permission needs,
    boolean actsOnOrg,
    List<String> offers,
    List<Header> headers,
    Handler handler) {
  Route {
    offers = List.copyOf(offers);
    headers = List.copyOf(headers);
  }
}
