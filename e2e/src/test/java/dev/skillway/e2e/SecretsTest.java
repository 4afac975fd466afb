package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.skillway.app.openapi.Documented;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that were used, rightly and wrongly, stand nowhere afterwards. */
class SecretsTest {
  private static final String PASSWORD = "correct-horse-battery-staple";
  private static final String GUESS = "hunter2-is-what-they-all-try";

  @TempDir private Path folder;
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final List<HttpResponse<String>> answers = new ArrayList<>();

  @Test
  void secrets_howeverTheyCame_standNowhere() throws Exception {
    Program program = Program.in(folder);
    Files.createDirectories(program.data());
    Files.writeString(
        program.data().resolve("skillway.yaml"),
        "tls:\n  password: ${TLS_PASSWORD}\ntoken: ${MY_TOKEN}\n");
    Map<String, String> environment = Map.of("TLS_PASSWORD", PASSWORD, "MY_TOKEN", GUESS);
    secrets.put("password", PASSWORD);
    secrets.put("guess", GUESS);
    try (Serving server = Serving.with(environment, program);
        HttpClient client = HttpClient.newHttpClient()) {
      String id = addClient(program, environment);
      sendAll(client, server.address(), id);
      for (HttpResponse<String> answer : answers) {
        assertNone("the answer to " + answer.request().uri().getPath(), shown(answer));
      }
      assertNone("the log", program.folder(), "serve-");
      look(program, environment);
    }
    assertNone("the data folder", program.data(), "");
    checkTables(program.data().resolve("skillway.db"));
  }

  /** Its id; the secret is kept in mind. */
  private String addClient(Program program, Map<String, String> environment) {
    Run added = program.runWith(environment, "client", "add", "crm", "-o", "json").exits(0);
    secrets.put("secret", added.json().path("secret").asText());
    assertThat(added.err()).doesNotContain(secret("secret"));
    return added.json().path("id").asText();
  }

  private String secret(String name) {
    return secrets.getOrDefault(name, "");
  }

  private void sendAll(HttpClient client, String server, String id) throws Exception {
    String secret = secret("secret");
    String form = "grant_type=client_credentials&client_id=%s&client_secret=%s";
    String token = token(client, server, form.formatted(id, secret));
    secrets.put("token", token);
    secrets.put("signature", token.substring(token.lastIndexOf('.') + 1));
    var sender = new Sender(client, server);
    // Rightly.
    sender.send("GET", "/v1/orgs", "", "Authorization", "Bearer " + token);
    // Wrong ones, and right ones where they do not belong.
    sender.form("/oauth/token", form.formatted(id, GUESS));
    sender.form("/oauth/token", form.formatted(secret, secret));
    sender.form("/oauth/token?client_secret=" + secret, form.formatted(id, GUESS));
    sender.form("/oauth/token", "grant_type=" + secret);
    sender.form("/oauth/token", form.formatted(id, secret) + "&scope=" + secret);
    sender.form("/oauth/token", "grant_type=password&username=crm&password=" + GUESS);
    sender.send("POST", "/oauth/token", "{\"secret\":\"%s\"}".formatted(secret), json());
    for (String bad : List.of(token, secret)) {
      sender.send("GET", "/v1/orgs", "", "Authorization", "Bearer " + bad + "x");
      sender.send("GET", "/v1/orgs", "", "Authorization", bad);
      sender.send("GET", "/v1/orgs", "", "Authorization", "Basic " + encoded(id + ":" + bad));
      sender.send("GET", "/v1/orgs?access_token=" + bad, "", "X-Api-Key", bad);
      String[] bearer = {"Authorization", "Bearer " + token};
      for (String path :
          List.of(
              "/api/v2/users/" + bad + "/skills",
              "/api/v2/skills/" + bad,
              "/api/v9/" + bad,
              "/v1/orgs/" + bad + "/agents",
              "/v1/jobs/" + bad,
              "/v1/requests/" + bad,
              "/v1/clients/" + bad,
              "/v1/orgs/demo/assignments?cursor=" + bad,
              "/v1/orgs/demo/assignments?limit=" + bad,
              "/v1/orgs/demo/assignments?client_secret=" + GUESS)) {
        sender.send("GET", path, "", bearer);
      }
      sender.send("GET", "/v1/orgs", "", with(bearer, "Accept", bad));
      sender.send("GET", "/v1/orgs/x/agents", "", with(bearer, "X-Request-Id", bad));
      sender.send("GET", "/api/v2/users", "", with(bearer, "Skillway-Org", bad));
      String put = "/api/v2/users/x/skills/y";
      String body = "{\"proficiency\":40}";
      sender.send("PUT", put, body, with(bearer, "Content-Type", bad));
      sender.send("PUT", put, body, with(bearer, "If-Match", '"' + bad + '"'));
      sender.send("PUT", put, body, with(bearer, "Prefer", bad));
      sender.send("PUT", put, body, with(with(bearer, json()), "Idempotency-Key", bad));
      sender.send("PUT", put, "{\"proficiency\":\"%s\"}".formatted(bad), with(bearer, json()));
      sender.send("PUT", put, "{\"%s\":40}".formatted(bad), with(bearer, json()));
      sender.send("PUT", put, "{" + bad, with(bearer, json()));
      sender.send(
          "POST",
          "/api/v2/users/skills",
          "{\"items\":[{\"userId\":\"%s\",\"skillId\":\"%s\",\"proficiency\":4}]}"
              .formatted(bad, bad),
          with(bearer, json()));
      sender.send("POST", "/v1/clients", "{\"name\":\"%s\"}".formatted(bad), with(bearer, json()));
    }
    assertThat(answers).hasSizeGreaterThan(50);
  }

  private static String token(HttpClient client, String server, String form) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = Documented.checked(client.send(request, BodyHandlers.ofString()));
    return new JsonMapper().readTree(answer.body()).path("access_token").asText();
  }

  private static String[] json() {
    return new String[] {"Content-Type", "application/json"};
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends requests, and keeps what is answered. */
  private final class Sender {
    private final HttpClient client;
    private final String server;

    Sender(HttpClient client, String server) {
      this.client = client;
      this.server = server;
    }

    void form(String path, String form) throws Exception {
      send("POST", path, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    void send(String method, String path, String body, String... headers) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server + path))
              .method(method, BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      answers.add(Documented.checked(client.send(request.build(), BodyHandlers.ofString())));
    }
  }

  private static String shown(HttpResponse<String> answer) {
    return answer.statusCode() + "\n" + answer.headers().map() + "\n" + answer.body();
  }

  /** What commands show of it all. */
  private void look(Program program, Map<String, String> environment) {
    List<List<String>> commands = new ArrayList<>();
    // Each start takes a while: of the requests some are looked at, of the audit all.
    for (int i = 0; i < answers.size(); i += 6) {
      String id = answers.get(i).headers().firstValue("X-Request-Id").orElseThrow();
      commands.add(List.of("why", id, "-o", "json"));
    }
    commands.add(List.of("audit", "-o", "json"));
    commands.add(List.of("audit"));
    commands.add(List.of("client", "list"));
    commands.add(List.of("settings", "-o", "json"));
    for (List<String> command : commands) {
      Run run = program.runWith(environment, command.toArray(String[]::new));
      assertNone(String.join(" ", command), run.out() + run.err());
    }
  }

  private void assertNone(String where, Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.getFileName().toString().startsWith(prefix)) {
          byte[] bytes = Files.readAllBytes(file);
          assertNone(where + ", " + file, new String(bytes, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  private void assertNone(String where, String text) {
    secrets.forEach(
        (name, secret) -> assertThat(text).as("%s in %s", name, where).doesNotContain(secret));
  }

  /** Also what is compressed. */
  private void checkTables(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      assertThat(tables).contains("request", "request_problems", "repeat", "client", "audit_entry");
      for (String table : tables) {
        checkTable(statement, table);
      }
    }
  }

  private void checkTable(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          assertNone("the table " + table, text(rows.getObject(column)));
        }
      }
    }
  }

  private static String text(@Nullable Object value) {
    if (!(value instanceof byte[] bytes)) {
      return String.valueOf(value);
    }
    try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
