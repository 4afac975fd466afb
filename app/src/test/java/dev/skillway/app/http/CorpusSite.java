package dev.skillway.app.http;

import dev.skillway.core.directory.Content;
import dev.skillway.core.store.Org;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A line's org, as it is before, and the line's request to it. */
record CorpusSite(TestServer server, CorpusLine line, Org org) {
  private static final Content DIRECTORY = CorpusLine.directory();

  /**
   * Makes the org.
   *
   * @param name of an org that is not there yet
   */
  static CorpusSite open(TestServer server, String name, CorpusLine line) {
    return new CorpusSite(server, line, server.org(name, DIRECTORY, line.before()));
  }

  List<String> held() {
    return server.held(org);
  }

  String token() throws IOException, InterruptedException {
    return server.signIn(List.of(org.name()), line.scopes());
  }

  Reply send() throws IOException, InterruptedException {
    return server.send(call());
  }

  /** The request, with its token and its handling. */
  Call call() throws IOException, InterruptedException {
    Call call = line.call();
    var headers = new ArrayList<String>();
    for (String text : call.headers()) {
      headers.add(text.startsWith("{etag-of-GET") ? tag(text) : text);
    }
    call = new Call(call.method(), call.path(), headers, call.body());
    call = line.hasToken() ? call.as(token()) : call;
    return line.isStrict() ? call.strict() : call;
  }

  private String tag(String placeholder) throws IOException, InterruptedException {
    Call get = Call.of("GET " + line.path()).with("Accept-Encoding", "gzip").as(token());
    String tag = server.send(get).header("ETag").orElseThrow();
    return placeholder.contains("without-quotes") ? tag.replace("\"", "") : tag;
  }
}
