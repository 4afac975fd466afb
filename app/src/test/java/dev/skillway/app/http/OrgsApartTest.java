package dev.skillway.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two clients of two orgs: over every operation that the server has, what is of one is for the
 * other as if it were not there.
 */
class OrgsApartTest {
  /** Every operation, and a body that it takes; empty for none. A new one is to be put here. */
  private static final Map<String, String> OPERATIONS = operations();

  /** These make in one's own org what is named, whoever else has the same. */
  private static final Set<String> MAKES =
      Set.of("PUT /v1/orgs/{org}/agents/{userId}", "PUT /v1/orgs/{org}/skills/{skillId}");

  /** These show what was asked for, in what one was refused. */
  private static final Set<String> ECHOES = Set.of("GET /v1/audit");

  private static final Set<String> PARAMETERS =
      Set.of(
          "org", "userId", "skillId", "jobId", "requestId", "clientId", "code", "version", "file");

  /** These name nothing that is anybody's. */
  private static final Set<String> EVERYBODYS = Set.of("code", "version", "file");

  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  @TempDir private static Path folder;
  private static TestServer server;
  private static Site north;
  private static Site south;

  /** Somebody who asks for nothing of another's. */
  private static Site west;

  /**
   * An org, and what its client knows of it.
   *
   * @param ids by the name of the parameter that takes them
   * @param cursors of pages that it read
   */
  private record Site(String name, String token, Map<String, String> ids, List<String> cursors) {
    /** All that nobody else is to see. */
    List<String> marks() {
      return Stream.of(
              ids.entrySet().stream()
                  .filter(id -> !EVERYBODYS.contains(id.getKey()))
                  .map(Map.Entry::getValue),
              cursors.stream())
          .flatMap(marks -> marks)
          .toList();
    }
  }

  private static Map<String, String> operations() {
    Map<String, String> operations = new TreeMap<>();
    String item = "{\"userId\":\"AGENT\",\"skillId\":\"SKILL\",\"proficiency\":5}";
    String items = "{\"items\":[%s]}".formatted(item);
    String set = "{\"skills\":[{\"id\":\"SKILL\",\"proficiency\":5}]}";
    String change = "{\"agent\":\"AGENT\",\"skill\":\"SKILL\",\"proficiency\":5}";
    for (String path :
        List.of(
            "/health/live",
            "/health/ready",
            "/metrics",
            "/.well-known/oauth-authorization-server",
            "/problems",
            "/problems/{code}",
            "/openapi.yaml",
            "/docs",
            "/docs/changes",
            "/docs/{version}/{file}",
            "/api/v2/users",
            "/api/v2/skills",
            "/api/v2/skills/{skillId}",
            "/v1/orgs",
            "/v1/orgs/{org}",
            "/v1/orgs/{org}/agents",
            "/v1/orgs/{org}/agents/{userId}",
            "/v1/orgs/{org}/skills",
            "/v1/orgs/{org}/skills/{skillId}",
            "/v1/orgs/{org}/assignments",
            "/v1/jobs",
            "/v1/jobs/{jobId}",
            "/v1/jobs/{jobId}/results",
            "/v1/requests/{requestId}",
            "/v1/requests/{requestId}/errors",
            "/v1/clients",
            "/v1/clients/{clientId}",
            "/v1/audit")) {
      operations.put("GET " + path, "");
    }
    operations.put("POST /oauth/token", "");
    for (String last : List.of("", "/bulkUpdate", "/bulkupdate")) {
      operations.put("POST /api/v2/users/skills" + last, items);
    }
    for (String users : List.of("/api/v2/users", "/api/v2/agents/users")) {
      operations.put("GET " + users + "/{userId}", "");
      operations.put("GET " + users + "/{userId}/skills", "");
      operations.put("PUT " + users + "/{userId}/skills", set);
      operations.put("PATCH " + users + "/{userId}/skills", set);
      operations.put("GET " + users + "/{userId}/skills/{skillId}", "");
      operations.put("PUT " + users + "/{userId}/skills/{skillId}", "{\"proficiency\":5}");
      operations.put("DELETE " + users + "/{userId}/skills/{skillId}", "");
    }
    operations.put("PATCH /v1/orgs/{org}/assignments", "{\"changes\":[%s]}".formatted(change));
    operations.put(
        "PUT /v1/orgs/{org}/assignments",
        "{\"agents\":[{\"agent\":\"AGENT\",\"skills\":[{\"skill\":\"SKILL\",\"proficiency\":5}]}]}");
    String agent = "{\"id\":\"new-agent\",\"name\":\"Ada\"}";
    String skill = "{\"id\":\"new-skill\",\"name\":\"Fax\",\"scale\":{\"min\":0,\"max\":9}}";
    operations.put("PATCH /v1/orgs/{org}/agents", "{\"agents\":[%s]}".formatted(agent));
    operations.put("PATCH /v1/orgs/{org}/skills", "{\"skills\":[%s]}".formatted(skill));
    operations.put("PUT /v1/orgs/{org}/agents/{userId}", agent.replace("new-agent", "AGENT"));
    operations.put("PUT /v1/orgs/{org}/skills/{skillId}", skill.replace("new-skill", "SKILL"));
    operations.put("POST /v1/clients", "{\"name\":\"crm\",\"orgs\":[\"ORG\"]}");
    operations.put("DELETE /v1/clients/{clientId}", "");
    return operations;
  }

  @BeforeAll
  static void open() throws Exception {
    server = TestServer.start(folder);
    north = site("northwind", "ada", "fax");
    west = site("westerly", "bob", "mail");
    south = site("southland", "zacharias-the-second", "wholesale-of-timber");
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** An org where something was done, so that there is something of everything. */
  private static Site site(String name, String agent, String skill) throws Exception {
    List<String> agents = List.of(agent + "-1", agent + "-2");
    List<String> skills = List.of(skill + "-1", skill + "-2");
    server.org(
        name,
        TestServer.directory(ThreadsSite.directory(agents, skills)),
        List.of(
            TestServer.held(agents.get(0), skills.get(0), 40),
            TestServer.held(agents.get(1), skills.get(0), 40)));
    String token = server.signIn(List.of(name), List.of("admin"));
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("org", name);
    ids.put("userId", agents.get(0));
    ids.put("skillId", skills.get(0));
    ids.put("code", "stale");
    ids.put("version", "0123456789abcdef01234567");
    ids.put("file", "docs.js");
    Call put =
        Call.of("PUT /api/v2/users/%s/skills/%s".formatted(agents.get(0), skills.get(1))).as(token);
    ids.put("jobId", server.send(put.json("{\"proficiency\":7}")).json().path("jobId").asText());
    server.send(put.json("{\"proficiency\":8}"));
    ids.put(
        "requestId",
        server
            .send(put.json("{\"proficiency\":\"8\",\"profciency\":1}"))
            .header("X-Request-Id")
            .orElseThrow());
    ids.put(
        "clientId",
        server
            .send(Call.of("POST /v1/clients").as(token).json("{\"name\":\"%s\"}".formatted(name)))
            .json()
            .path("id")
            .asText());
    return new Site(name, token, ids, cursors(token, ids));
  }

  private static List<String> cursors(String token, Map<String, String> ids) throws Exception {
    List<String> cursors = new ArrayList<>();
    for (String path : OPERATIONS.keySet()) {
      if (path.startsWith("GET /v1/") || path.startsWith("GET /api/")) {
        Reply reply = server.send(Call.of(filled(path, ids) + "?limit=1").as(token));
        Optional.of(reply.json().path("next").asText())
            .filter(n -> !n.isEmpty())
            .ifPresent(cursors::add);
      }
    }
    assertThat(cursors).hasSizeGreaterThanOrEqualTo(5);
    return cursors;
  }

  private static String filled(String template, Map<String, String> ids) {
    Matcher parameter = PARAMETER.matcher(template);
    return parameter.replaceAll(found -> ids.get(found.group(1)));
  }

  static List<String> routes() {
    return server.routes().stream()
        .map(route -> route.method() + " " + route.template().text())
        .toList();
  }

  @Test
  void operations_areAllThatTheServerHas() {
    assertThat(OPERATIONS.keySet()).containsExactlyInAnyOrderElementsOf(routes());
    for (String route : routes()) {
      Matcher parameter = PARAMETER.matcher(route);
      while (parameter.find()) {
        assertThat(PARAMETERS).contains(parameter.group(1));
      }
    }
  }

  static List<String> routesWithoutEchoes() {
    return routes().stream().filter(route -> !ECHOES.contains(route)).toList();
  }

  @ParameterizedTest
  @MethodSource("routesWithoutEchoes")
  void answer_aboutAnothers_isAsIfItWereNotThere(String route) throws Exception {
    List<String> before = held(south);
    for (int known = 0; known < (MAKES.contains(route) ? 1 : 2); known++) {
      // Either all that is named is the other's, or the org is one's own.
      Map<String, String> others = new LinkedHashMap<>(south.ids());
      Map<String, String> nobodys = new LinkedHashMap<>(invented());
      if (known == 1) {
        others.put("org", north.name());
        nobodys.put("org", north.name());
      }
      assertThat(answer(route, others, "")).isEqualTo(answer(route, nobodys, ""));
    }
    assertThat(held(south)).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("routesWithoutEchoes")
  void answer_inAnothersOrg_isAsIfItWereNotThere(String route) throws Exception {
    Map<String, String> own = north.ids();
    // What it writes is there then, each time.
    send(route, own, "");
    assertThat(answer(route, own, "", "Skillway-Org", south.name()))
        .isEqualTo(answer(route, own, "", "Skillway-Org", invented().getOrDefault("org", "")));
  }

  @ParameterizedTest
  @MethodSource("routesWithoutEchoes")
  void answer_fromAnothersCursor_isAsIfItWereNone(String route) throws Exception {
    for (String cursor : south.cursors()) {
      String none = new StringBuilder(cursor).reverse().toString();
      Reply reply = send(route, north.ids(), "?cursor=" + cursor);
      assertNothingOf(south, reply, cursor);
      assertThat(reply.status()).isEqualTo(send(route, north.ids(), "?cursor=" + none).status());
    }
  }

  @ParameterizedTest
  @MethodSource("routes")
  void answer_aboutOnesOwn_showsNothingOfAnother(String route) throws Exception {
    for (String line : List.of(route, route.replaceFirst("^\\w+", "OPTIONS"))) {
      Reply reply = send(west, line, west.ids(), "");
      assertNothingOf(south, reply, "");
      assertNothingOf(north, reply, "");
    }
  }

  @Test
  void metrics_haveNoLabelThatIsOfAnyClient() throws Exception {
    String metrics = server.send(Call.of("GET /metrics")).text();

    assertThat(metrics).contains("skillway_changes", "route=\"/v1/orgs/{org}/assignments\"");
    Stream.of(north, south)
        .flatMap(site -> site.marks().stream())
        .forEach(mark -> assertThat(metrics).doesNotContain(mark));
  }

  private static Map<String, String> invented() {
    Map<String, String> ids = new LinkedHashMap<>();
    south
        .ids()
        .forEach(
            (name, id) ->
                ids.put(name, EVERYBODYS.contains(name) ? id : id.replaceAll("[a-z]", "q")));
    return ids;
  }

  private static List<String> held(Site site) throws Exception {
    Call get = Call.of("GET /v1/orgs/%s/assignments".formatted(site.name())).as(site.token());
    return server.send(get).json().path("assignments").valueStream().map(String::valueOf).toList();
  }

  private static Reply send(String route, Map<String, String> ids, String query, String... headers)
      throws Exception {
    return send(north, route, ids, query, headers);
  }

  private static Reply send(
      Site sender, String route, Map<String, String> ids, String query, String... headers)
      throws Exception {
    String body =
        OPERATIONS
            .getOrDefault(route, "")
            .replace("AGENT", ids.get("userId"))
            .replace("SKILL", ids.get("skillId"))
            .replace("ORG", ids.get("org"));
    Call call = Call.of(filled(route, ids) + query).as(sender.token());
    for (int i = 0; i < headers.length; i += 2) {
      call = call.with(headers[i], headers[i + 1]);
    }
    return server.send(body.isEmpty() ? call : call.json(body));
  }

  /** What is answered, but for what was asked with and what is another each time. */
  private static String answer(
      String route, Map<String, String> ids, String query, String... headers) throws Exception {
    Reply reply = send(route, ids, query, headers);
    String told = reply.status() + "\n" + reply.text();
    for (String id : longestFirst(ids)) {
      told = told.replace(id, "ID");
    }
    for (int i = 1; i < headers.length; i += 2) {
      told = told.replace(headers[i], "ID");
    }
    return told.replaceAll("20261102-[a-z2-9]{8}", "REQUEST")
        .replaceAll("crm-[a-z2-9]{8}", "CLIENT")
        .replaceAll("skw_[\\w-]+", "SECRET")
        .replaceAll("(?m)^(\\w+\\{.*}|\\w+) [-\\d.E+NaInf]+$", "$1");
  }

  private static List<String> longestFirst(Map<String, String> ids) {
    return ids.values().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static void assertNothingOf(Site site, Reply reply, String sent) {
    String told = reply.response().headers().map() + "\n" + reply.text();
    String rest = sent.isEmpty() ? told : told.replace(sent, "");
    for (String mark : site.marks()) {
      assertThat(rest).doesNotContain(mark);
    }
  }
}
