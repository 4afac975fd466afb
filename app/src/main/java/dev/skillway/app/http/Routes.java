package dev.skillway.app.http;

import dev.skillway.app.http.Route.About;
import dev.skillway.app.http.exchange.Handler;
import dev.skillway.app.http.exchange.Header;
import dev.skillway.app.http.exchange.MediaTypes;
import dev.skillway.app.http.exchange.Services;
import dev.skillway.app.http.oauth.Metadata;
import dev.skillway.app.http.oauth.TokenEndpoint;
import dev.skillway.app.http.pages.ApiPages;
import dev.skillway.app.http.pages.ProblemPages;
import dev.skillway.app.http.read.AssignmentReads;
import dev.skillway.app.http.read.AuditReads;
import dev.skillway.app.http.read.CatalogReads;
import dev.skillway.app.http.read.ClientReads;
import dev.skillway.app.http.read.HealthReads;
import dev.skillway.app.http.read.JobReads;
import dev.skillway.app.http.read.RequestReads;
import dev.skillway.app.http.read.SetReads;
import dev.skillway.app.http.write.CatalogWrites;
import dev.skillway.app.http.write.ClientWrites;
import dev.skillway.app.http.write.Writes;
import dev.skillway.core.access.Permission;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All operations of the API. */
final class Routes {
  private static final List<String> JSON = List.of(MediaTypes.JSON);

  /** The set that the successor takes does all of it; since when it is deprecated (RFC 9745). */
  private static final List<Header> DEPRECATED =
      List.of(
          new Header("Deprecation", "@1793491200"),
          new Header("Sunset", "Mon, 01 Nov 2027 00:00:00 GMT"),
          new Header("Link", "</api/v2/users/skills>; rel=\"successor-version\""));

  private static final List<String> USERS = List.of("/api/v2/users", "/api/v2/agents/users");

  private final Services services;
  private final List<Route> routes = new ArrayList<>();

  private Routes(Services services) {
    this.services = services;
  }

  /**
   * Makes them.
   *
   * @param address under which clients reach the server; empty for as each addresses it
   */
  static List<Route> of(Services services, Optional<URI> address) {
    var all = new Routes(services);
    all.open(Metadata.PATH, new Metadata(address).handler());
    all.health();
    all.pages();
    all.threads();
    all.documented();
    return all.routes;
  }

  private void health() {
    var health = new HealthReads(services);
    open("/health/live", health.live());
    open("/health/ready", health.ready());
    routes.add(
        new Route(
            "POST",
            Template.of("/oauth/token"),
            null,
            About.CALLER,
            JSON,
            List.of(),
            new TokenEndpoint(services).handler()));
    routes.add(
        new Route(
            "GET",
            Template.of("/metrics"),
            null,
            About.CALLER,
            List.of(),
            List.of(),
            health.metrics()));
  }

  private void pages() {
    var pages = new ProblemPages();
    open("/problems", ProblemPages.OFFERED, pages.index());
    open("/problems/{code}", ProblemPages.OFFERED, pages.page());
    var api = new ApiPages();
    open("/openapi.yaml", List.of(), api.document());
    open("/docs", ApiPages.OFFERED, api.page());
    open("/docs/changes", ApiPages.CHANGES_OFFERED, api.changes());
    open("/docs/{version}/{file}", List.of(), api.file());
  }

  /** The endpoints that people of forum threads call. */
  private void threads() {
    var writes = new Writes(services);
    var sets = new SetReads(services);
    var catalog = new CatalogReads(services);
    Handler bodies = writes.bodies(MediaTypes.Taken.JSON);
    write("POST", "/api/v2/users/skills", List.of(), bodies);
    write("POST", "/api/v2/users/skills/bulkUpdate", DEPRECATED, bodies);
    write("POST", "/api/v2/users/skills/bulkupdate", DEPRECATED, bodies);
    for (String users : USERS) {
      read(users + "/{userId}", catalog.agent());
      String skills = users + "/{userId}/skills";
      read(skills, sets.set());
      write("PUT", skills, List.of(), bodies);
      write("PATCH", skills, List.of(), bodies);
      read(skills + "/{skillId}", sets.one());
      write("PUT", skills + "/{skillId}", List.of(), bodies);
      write("DELETE", skills + "/{skillId}", List.of(), writes.removal());
    }
    read("/api/v2/users", catalog.agents("users"));
    read("/api/v2/skills", catalog.skills());
    read("/api/v2/skills/{skillId}", catalog.skill());
  }

  private void documented() {
    var catalog = new CatalogReads(services);
    Handler bodies = new Writes(services).bodies(MediaTypes.Taken.ALL);
    write("PATCH", "/v1/orgs/{org}/assignments", List.of(), bodies);
    write("PUT", "/v1/orgs/{org}/assignments", List.of(), bodies);
    own("/v1/orgs", catalog.orgs());
    var jobs = new JobReads(services);
    var requests = new RequestReads(services);
    route(
        "GET",
        "/v1/orgs/{org}/assignments",
        Permission.READ,
        About.ORG,
        AssignmentReads.OFFERS,
        List.of(),
        new AssignmentReads(services).page());
    route(
        "GET",
        "/v1/audit",
        Permission.ADMIN,
        About.CALLER,
        AuditReads.OFFERS,
        List.of(),
        new AuditReads(services).page());
    own("/v1/jobs", jobs.list());
    own("/v1/jobs/{jobId}", jobs.one());
    own("/v1/jobs/{jobId}/results", jobs.results());
    own("/v1/requests/{requestId}", requests.one());
    own("/v1/requests/{requestId}/errors", requests.errors());
    clients();
    read("/v1/orgs/{org}", catalog.org());
    read("/v1/orgs/{org}/agents", catalog.agents("agents"));
    read("/v1/orgs/{org}/agents/{userId}", catalog.agent());
    var changes = new CatalogWrites(services);
    admin("PATCH", "/v1/orgs/{org}/agents", changes.several());
    admin("PUT", "/v1/orgs/{org}/agents/{userId}", changes.agent());
    admin("PATCH", "/v1/orgs/{org}/skills", changes.several());
    admin("PUT", "/v1/orgs/{org}/skills/{skillId}", changes.skill());
    read("/v1/orgs/{org}/skills", catalog.skills());
    read("/v1/orgs/{org}/skills/{skillId}", catalog.skill());
  }

  private void clients() {
    var reads = new ClientReads(services);
    var writes = new ClientWrites(services);
    administer("GET", "/v1/clients", reads.list());
    administer("POST", "/v1/clients", writes.add());
    administer("GET", "/v1/clients/{clientId}", reads.one());
    administer("DELETE", "/v1/clients/{clientId}", writes.revoke());
  }

  /** Administers what is of all the caller's orgs. */
  private void administer(String method, String path, Handler handler) {
    route(method, path, Permission.ADMIN, About.CALLER, JSON, List.of(), handler);
  }

  private void admin(String method, String path, Handler handler) {
    route(method, path, Permission.ADMIN, About.ORG, JSON, List.of(), handler);
  }

  private void open(String path, Handler handler) {
    open(path, JSON, handler);
  }

  private void open(String path, List<String> offers, Handler handler) {
    routes.add(new Route("GET", Template.of(path), null, About.CALLER, offers, List.of(), handler));
  }

  private void read(String path, Handler handler) {
    route("GET", path, Permission.READ, About.ENTRY, JSON, List.of(), handler);
  }

  /** Reads what is of all the caller's orgs. */
  private void own(String path, Handler handler) {
    route("GET", path, Permission.READ, About.CALLER, JSON, List.of(), handler);
  }

  private void write(String method, String path, List<Header> headers, Handler handler) {
    route(method, path, Permission.WRITE, About.ENTRY, JSON, headers, handler);
  }

  private void route(
      String method,
      String path,
      Permission needs,
      About about,
      List<String> offers,
      List<Header> headers,
      Handler handler) {
    routes.add(new Route(method, Template.of(path), needs, about, offers, headers, handler));
  }
}
