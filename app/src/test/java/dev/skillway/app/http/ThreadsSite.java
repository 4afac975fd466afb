package dev.skillway.app.http;

import dev.skillway.core.directory.Held;
import dev.skillway.core.store.Org;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The corpus's directory as the org {@code demo}, and whoever reads and writes there. */
record ThreadsSite(TestServer server, Org org, String reader, String writer)
    implements AutoCloseable {
  /** Skill-123 is Tier 1, from 0 to 100. */
  static final String SET = "/api/v2/agents/users/agent-4/skills";

  static ThreadsSite open(Path folder, Held... before) throws IOException, InterruptedException {
    TestServer server = TestServer.start(folder);
    Org org = server.org(TestServer.ORG, CorpusLine.directory(), List.of(before));
    return new ThreadsSite(
        server, org, server.token("users:readonly"), server.token("admin:agent:write"));
  }

  /** A directory file of agents and skills that are called by their ids. */
  static String directory(List<String> agents, List<String> skills) {
    return "{\"agents\":[%s],\"skills\":[%s]}"
        .formatted(
            entries(agents, "{\"id\":%s,\"name\":%1$s}"),
            entries(skills, "{\"id\":%s,\"name\":%1$s,\"scale\":{\"min\":0,\"max\":100}}"));
  }

  private static String entries(List<String> ids, String entry) {
    return String.join(",", ids.stream().map(id -> entry.formatted("\"" + id + "\"")).toList());
  }

  /** {@code a1, a2 …}. */
  static List<String> ids(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
  }

  Reply get(String path) throws IOException, InterruptedException {
    return server.send(Call.of("GET " + path).as(reader));
  }

  /** Sends JSON as the writer; {@code '} stands for {@code "}. */
  Reply send(String line, String json, String... headers) throws IOException, InterruptedException {
    return server.send(call(line, json, headers));
  }

  Call call(String line, String json, String... headers) {
    Call call = Call.of(line).as(writer).json(json.replace('\'', '"'));
    return new Call(
        call.method(),
        call.path(),
        Stream.concat(call.headers().stream(), Stream.of(headers)).toList(),
        call.body());
  }

  /** Without a body. */
  Reply send(String line) throws IOException, InterruptedException {
    return server.send(Call.of(line).as(writer));
  }

  String tag(String path) throws IOException, InterruptedException {
    return get(path).header("ETag").orElseThrow();
  }

  List<String> held() {
    return server.held(org);
  }

  /** {@code applied, unchanged …} of all results. */
  static List<String> outcomes(Reply reply) {
    return reply.json().path("results").valueStream().map(r -> r.path("outcome").asText()).toList();
  }

  @Override
  public void close() {
    server.close();
  }
}
