package dev.skillway.core.audit;

import dev.skillway.core.requests.KeptRequest;
import dev.skillway.core.stage.JsonText;
import dev.skillway.spi.change.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns events into what their entries say. */
final class Matters {
  /** So many ids are told of a load; the rest are counted. */
  static final int MOST_IDS = 100;

  private static final String NOTHING = "{}";

  private Matters() {}

  /**
   * What is said of an event.
   *
   * @param leftOut how many of its like before it got no entry
   */
  static Matter of(AuditEvent event, long leftOut) {
    return switch (event) {
      case AuditEvent.Changes(var org, var author, var job, var history) ->
          new Matter(AuditKind.CHANGES, org.name(), author, job, NOTHING, history);
      case AuditEvent.Catalogue load ->
          other(AuditKind.CATALOGUE, load.org().name(), load, detail(load));
      case AuditEvent.Client client ->
          other(AuditKind.CLIENT, only(client.orgs()), client, detail(client));
      case AuditEvent.Settings settings ->
          other(AuditKind.SETTINGS, null, settings, detail(settings));
      case AuditEvent.SignIn signIn ->
          other(AuditKind.SIGN_IN, only(signIn.orgs()), signIn, detail(signIn, leftOut));
      case AuditEvent.Refusal refusal ->
          other(
              AuditKind.REFUSAL,
              refusal.request().org(),
              refusal,
              detail(refusal.request(), leftOut));
    };
  }

  private static @Nullable String only(List<String> orgs) {
    return orgs.size() == 1 ? orgs.getFirst() : null;
  }

  private static Matter other(
      AuditKind kind, @Nullable String org, AuditEvent event, JsonText detail) {
    detail.endObject();
    return new Matter(kind, org, event.author(), null, detail.toString(), null);
  }

  private static JsonText begin() {
    var detail = new JsonText(256);
    detail.beginObject();
    return detail;
  }

  private static JsonText detail(AuditEvent.Catalogue load) {
    JsonText detail = begin();
    ids(detail, "agents", load.agents());
    ids(detail, "skills", load.skills());
    return detail;
  }

  private static void ids(JsonText detail, String name, List<String> ids) {
    detail.name(name);
    strings(detail, ids.subList(0, Math.min(MOST_IDS, ids.size())));
    detail.name(name + "Count");
    detail.number(ids.size());
  }

  private static JsonText detail(AuditEvent.Client client) {
    JsonText detail = begin();
    member(detail, "deed", Words.of(client.deed()));
    member(detail, "id", client.id());
    member(detail, "name", client.name());
    detail.name("orgs");
    strings(detail, client.orgs());
    detail.name("scopes");
    strings(detail, client.scopes());
    return detail;
  }

  private static JsonText detail(AuditEvent.Settings settings) {
    JsonText detail = begin();
    detail.name("settings");
    detail.beginList();
    for (AuditEvent.Setting setting : settings.differing()) {
      detail.beginObject();
      member(detail, "key", setting.key());
      member(detail, "before", setting.before());
      member(detail, "after", setting.after());
      detail.endObject();
    }
    detail.endList();
    return detail;
  }

  private static JsonText detail(AuditEvent.SignIn signIn, long leftOut) {
    JsonText detail = begin();
    if (!signIn.orgs().isEmpty()) {
      detail.name("orgs");
      strings(detail, signIn.orgs());
    }
    detail.name("granted");
    detail.literal(String.valueOf(signIn.reason() == null));
    detail.name("scopes");
    strings(detail, signIn.scopes());
    if (signIn.reason() != null) {
      member(detail, "reason", signIn.reason());
    }
    leftOut(detail, leftOut);
    return detail;
  }

  private static JsonText detail(KeptRequest request, long leftOut) {
    JsonText detail = begin();
    detail.name("status");
    detail.number(request.status());
    if (!request.problems().isEmpty()) {
      member(detail, "code", request.problems().getFirst().code().word());
    }
    member(detail, "method", request.method());
    member(detail, "path", request.path());
    detail.name("errorCount");
    detail.number(request.problemCount());
    leftOut(detail, leftOut);
    return detail;
  }

  private static void leftOut(JsonText detail, long leftOut) {
    if (leftOut > 0) {
      detail.name("leftOut");
      detail.number(leftOut);
    }
  }

  private static void member(JsonText detail, String name, @Nullable String value) {
    detail.name(name);
    detail.string(value);
  }

  private static void strings(JsonText detail, List<String> values) {
    detail.beginList();
    values.forEach(detail::string);
    detail.endList();
  }
}
