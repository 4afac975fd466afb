package dev.skillway.app.cli.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.skillway.core.access.Client;
import dev.skillway.core.access.ClientWish;
import dev.skillway.core.access.Clients;
import dev.skillway.core.audit.AuditLine;
import dev.skillway.core.directory.Held;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.OutcomeRow;
import dev.skillway.core.requests.KeptRequest;
import dev.skillway.spi.change.Agent;
import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Problem;
import dev.skillway.spi.change.Skill;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What commands ask of a server. Each method throws a {@link ServerFailure} when it is refused. */
public final class Api {
  static final String TOKEN = "/oauth/token";

  /** The largest pages that there are. */
  private static final int PAGE = 10_000;

  private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private final Connection connection;

  public Api(Connection connection) {
    this.connection = connection;
  }

  /** What agents hold, in the server's order. */
  public Assigned assignments(
      String org, @Nullable String agent, @Nullable String skill, boolean withSkills)
      throws InterruptedException {
    Call call = Call.get(Submission.path(org)).with("expand", "names");
    call = agent == null ? call : call.with("agent", agent);
    call = skill == null ? call : call.with("skill", skill);
    List<Held> held = new ArrayList<>();
    Map<String, Agent> agents = new LinkedHashMap<>();
    pages(
        call,
        "assignments",
        one -> {
          String id = one.path("agent").asText();
          held.add(
              new Held(
                  id, one.path("skill").asText(), Entries.proficiency(one.path("proficiency"))));
          agents.computeIfAbsent(id, _ -> Agent.of(id, one.path("agentName").asText(id)));
        });
    return new Assigned(held, agents, withSkills ? skills(org) : Map.of());
  }

  /** By id. */
  private Map<String, Skill> skills(String org) throws InterruptedException {
    Map<String, Skill> skills = new LinkedHashMap<>();
    pages(
        Call.get("/v1/orgs/" + Call.segment(org) + "/skills"),
        "skills",
        json -> {
          Skill skill = Entries.skill(json);
          skills.put(skill.id(), skill);
        });
    return skills;
  }

  /**
   * The last jobs of an org, the newest first.
   *
   * @param most how many
   */
  public List<Job> jobs(String org, int most) throws InterruptedException {
    List<Job> jobs = new ArrayList<>();
    Call call = Call.get("/v1/jobs").with("org", org);
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent() && jobs.size() < most) {
      int left = Math.min(PAGE, most - jobs.size());
      cursor = page(call, "jobs", left, cursor.get(), json -> jobs.add(Entries.job(json)));
    }
    if (jobs.isEmpty()) {
      // It may have none, or not be there at all, which is refused.
      connection.send(Call.get("/v1/orgs/" + Call.segment(org)));
    }
    return jobs;
  }

  /** Empty where there is none. */
  public Optional<Job> job(String id) throws InterruptedException {
    return found(Call.get("/v1/jobs/" + Call.segment(id)), Code.JOB_UNKNOWN).map(Entries::job);
  }

  /** What became of all changes of a job, in their order. */
  public List<OutcomeRow> results(String job) throws InterruptedException {
    record Placed(long index, OutcomeRow row) {}
    List<Placed> placed = new ArrayList<>();
    pages(
        Call.get("/v1/jobs/" + Call.segment(job) + "/results"),
        "results",
        json -> placed.add(new Placed(json.path("index").asLong(), Entries.outcome(json))));
    return placed.stream()
        .sorted(Comparator.comparingLong(Placed::index))
        .map(Placed::row)
        .toList();
  }

  /** Empty where none is kept, or it is another client's. */
  public Optional<KeptRequest> request(String id) throws InterruptedException {
    return found(Call.get("/v1/requests/" + Call.segment(id)), Code.REQUEST_UNKNOWN)
        .map(Entries::request);
  }

  /**
   * A page of the audit, the newest entry first.
   *
   * @param parameters of the API, with their values
   * @param cursor empty for the first page
   */
  public AuditLines audit(Map<String, List<String>> parameters, String cursor, int most)
      throws InterruptedException {
    Call call = Call.get("/v1/audit");
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        call = call.with(parameter.getKey(), value);
      }
    }
    List<AuditLine> lines = new ArrayList<>();
    var next = page(call, "entries", most, cursor, json -> lines.add(AuditLines.line(json)));
    return new AuditLines(lines, next);
  }

  /** All problems of a request. */
  public List<Problem> errors(String request) throws InterruptedException {
    List<Problem> all = new ArrayList<>();
    pages(
        Call.get("/v1/requests/" + Call.segment(request) + "/errors"),
        "errors",
        json -> all.add(Findings.problem(json, "")));
    return all;
  }

  /** What changes would do. */
  public ServerPlan plan(Submission submission) throws InterruptedException {
    Reply reply = connection.send(submission.call(true));
    return ServerPlan.of(reply.body(), submission.content().input(), skills(submission.org()));
  }

  /** Applies changes. */
  public Applied apply(Submission submission) throws InterruptedException {
    JsonNode body = connection.send(submission.call(false)).body();
    return new Applied(
        body.path("jobId").asText(), Findings.notices(body, submission.content().input()));
  }

  /** The clients of the token's orgs. */
  public List<Client> clients() throws InterruptedException {
    List<Client> clients = new ArrayList<>();
    connection
        .send(Call.get("/v1/clients"))
        .body()
        .path("clients")
        .forEach(json -> clients.add(Entries.client(json)));
    return clients;
  }

  /** Makes a client. */
  public Clients.Made addClient(ClientWish wish) throws InterruptedException {
    var call =
        new Call("POST", "/v1/clients", List.of(), Map.of(), Content.json(Entries.wish(wish)));
    JsonNode body = connection.send(call).body();
    return new Clients.Made(Entries.client(body), body.path("secret").asText());
  }

  /** Keeps a client from signing in. */
  public void revokeClient(String id) throws InterruptedException {
    connection.send(
        new Call("DELETE", "/v1/clients/" + Call.segment(id), List.of(), Map.of(), Content.NONE));
  }

  /**
   * Exchanges the token for one that may do less.
   *
   * @param scopes empty for those that it has
   */
  public String token(List<String> scopes) throws InterruptedException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", GRANT);
    form.put("subject_token", connection.token());
    form.put("subject_token_type", ACCESS_TOKEN);
    if (!scopes.isEmpty()) {
      form.put("scope", String.join(" ", scopes));
    }
    String text =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var content =
        new Content("", "application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    return connection
        .send(new Call("POST", TOKEN, List.of(), Map.of(), content))
        .body()
        .path("access_token")
        .asText();
  }

  private Optional<JsonNode> found(Call call, Code unknown) throws InterruptedException {
    try {
      return Optional.of(connection.send(call).body());
    } catch (ServerFailure failure) {
      if (failure.refusal().problems().getFirst().code() == unknown) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private void pages(Call call, String list, Consumer<JsonNode> sink) throws InterruptedException {
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      cursor = page(call, list, PAGE, cursor.get(), sink);
    }
  }

  /** Hands over a page; the cursor of the next one. */
  private Optional<String> page(
      Call call, String list, int most, String cursor, Consumer<JsonNode> sink)
      throws InterruptedException {
    Call asked = call.with("limit", Integer.toString(most));
    JsonNode body = connection.send(cursor.isEmpty() ? asked : asked.with("cursor", cursor)).body();
    body.path(list).forEach(sink);
    return Optional.ofNullable(Findings.text(body, "next"));
  }
}
