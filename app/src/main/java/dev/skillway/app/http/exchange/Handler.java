package dev.skillway.app.http.exchange;

import java.io.IOException;

/** Answers the requests of a route, whose caller, org and path are known and right. */
@FunctionalInterface
public interface Handler {
  Answer answer(Exchange exchange) throws IOException, InterruptedException;
}
