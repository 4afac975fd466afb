package dev.skillway.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.core.requests.KeptRequest;
import java.io.IOException;
import java.util.Map;

/** A request that came before, as JSON. */
public final class RequestJson {
  private RequestJson() {}

  /** The members of the object. */
  public static void write(JsonGenerator json, KeptRequest request) throws IOException {
    json.writeStringField("requestId", request.id());
    json.writeStringField("at", request.at().toString());
    Json.text(json, "client", request.client());
    Json.text(json, "org", request.org());
    json.writeStringField("method", request.method());
    json.writeStringField("path", request.path());
    json.writeObjectFieldStart("headers");
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      json.writeStringField(header.getKey(), header.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("bytes", request.bytes());
    json.writeNumberField("status", request.status());
    json.writeNumberField("tookMillis", request.took().toMillis());
    Json.text(json, "jobId", request.job());
    Json.problems(json, request.problems(), request.problemCount());
    Json.noticesOfRequest(json, request.notices());
  }
}
