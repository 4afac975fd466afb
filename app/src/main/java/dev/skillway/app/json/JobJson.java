package dev.skillway.app.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.core.job.Job;
import dev.skillway.core.job.JobInput;
import java.io.IOException;

/** A job as JSON. */
public final class JobJson {
  private JobJson() {}

  /** A job's own members, without its files. */
  public static void members(JsonGenerator json, Job job) throws IOException {
    json.writeStringField("jobId", job.id());
    json.writeStringField("org", job.org().name());
    json.writeStringField("state", job.state().word());
    json.writeStringField("mode", job.mode().word());
    json.writeStringField("startedAt", job.startedAt().toString());
    Json.text(json, "endedAt", job.endedAt() == null ? null : job.endedAt().toString());
    json.writeArrayFieldStart("inputs");
    for (JobInput input : job.inputs()) {
      json.writeString(input.name());
    }
    json.writeEndArray();
    Json.counts(json, job.account());
  }
}
