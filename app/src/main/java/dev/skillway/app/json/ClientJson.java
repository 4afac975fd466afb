package dev.skillway.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.core.access.Client;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** A client as JSON. Its secret is no part of it. */
public final class ClientJson {
  private ClientJson() {}

  /** {@code "id", "name", "orgs", "scopes", "createdAt", "revokedAt"?}. */
  public static void members(JsonGenerator json, Client client) throws IOException {
    json.writeStringField("id", client.id());
    json.writeStringField("name", client.name());
    texts(json, "orgs", client.orgs());
    texts(json, "scopes", client.scopes());
    json.writeStringField("createdAt", client.createdAt().toString());
    Instant revokedAt = client.revokedAt();
    Json.text(json, "revokedAt", revokedAt == null ? null : revokedAt.toString());
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
