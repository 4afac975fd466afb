package dev.skillway.app.http.exchange;

import dev.skillway.core.access.Caller;
import dev.skillway.core.audit.Author;
import dev.skillway.core.intake.Notices;
import dev.skillway.core.job.KnownOrg;
import dev.skillway.core.requests.Masking;
import dev.skillway.core.requests.Repeat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request, and what the checks found out about it so far. */
public final class Exchange {
  private final String id;
  private final Instant began;
  private final HttpServletRequest request;
  private final Target target;
  private final Preferences preferences;
  private final Notices notices;
  private Map<String, String> path = Map.of();
  private String route = "";
  private @Nullable Caller caller;
  private @Nullable KnownOrg org;
  private @Nullable Received body;
  private @Nullable Quota quota;
  private @Nullable Repeat repeat;
  private boolean kept;

  /**
   * @param id made by the server
   */
  public Exchange(String id, Instant began, HttpServletRequest request, Target target) {
    this.id = id;
    this.began = began;
    this.request = request;
    this.target = target;
    this.preferences = Preferences.of(headers("Prefer"));
    this.notices = new Notices(preferences.handling());
  }

  public String id() {
    return id;
  }

  public Instant began() {
    return began;
  }

  public HttpServletRequest request() {
    return request;
  }

  public String method() {
    return request.getMethod();
  }

  public Target target() {
    return target;
  }

  /** As it was sent. */
  public String pathAndQuery() {
    String query = request.getQueryString();
    return target.path() + (query == null ? "" : "?" + query);
  }

  /** The query of a request that is to be sent next; what may be a secret is left out. */
  public String queryToSend() {
    String query = request.getQueryString();
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !Masking.isSecretName(parameter.split("=", 2)[0]))
            .filter(parameter -> Masking.text(parameter).equals(parameter))
            .collect(Collectors.joining("&"));
  }

  public Preferences preferences() {
    return preferences;
  }

  /** Where is noted what was understood all the same. */
  public Notices notices() {
    return notices;
  }

  /** A header's first value, without blanks around it. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name)).map(String::strip);
  }

  /** All values of a header. */
  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  /**
   * The route was found.
   *
   * @param template of its path, for metrics
   * @param parameters of its path
   */
  public void matched(String template, Map<String, String> parameters) {
    route = template;
    path = Map.copyOf(parameters);
  }

  /** The path's template; empty where no route has it. */
  public String route() {
    return route;
  }

  /** A parameter of the path. */
  public Optional<String> path(String name) {
    return Optional.ofNullable(path.get(name));
  }

  public void signedIn(Caller who) {
    caller = who;
  }

  public Optional<Caller> caller() {
    return Optional.ofNullable(caller);
  }

  /** Whoever sends it; only of a route that asks for a token. */
  public Caller signedInCaller() {
    return Objects.requireNonNull(caller);
  }

  /** It may come again, and is to take effect once. */
  public void mayRepeat(Repeat key) {
    repeat = key;
  }

  /** Under which key it may come again. */
  public Optional<Repeat> repeat() {
    return Optional.ofNullable(repeat);
  }

  /** It was counted against a limit of its sender. */
  public void counted(Quota standing) {
    quota = standing;
  }

  /** How its sender stands to a limit; empty where that was not looked at. */
  public Optional<Quota> quota() {
    return Optional.ofNullable(quota);
  }

  /** On whose behalf it is. */
  public Author author() {
    return new Author(caller().map(Caller::client).orElse(null), id);
  }

  public void actsOn(KnownOrg known) {
    org = known;
  }

  public Optional<KnownOrg> knownOrg() {
    return Optional.ofNullable(org);
  }

  /** The org that it is about; only of a route that names one. */
  public KnownOrg org() {
    return Objects.requireNonNull(org);
  }

  /** It stands in the store, with what was found wrong. */
  public void kept() {
    kept = true;
  }

  public boolean isKept() {
    return kept;
  }

  public void received(Received bytes) {
    body = bytes;
  }

  /** What was received as a body so far. */
  public Optional<Received> body() {
    return Optional.ofNullable(body);
  }
}
