package dev.skillway.app.http.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.json.Json;
import dev.skillway.core.execute.Result;
import dev.skillway.core.job.Job;
import dev.skillway.spi.change.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The answer to changes that were applied, or that go on as a job. */
public final class JobAnswer {
  /** CXone Studio reads no more of an answer. */
  private static final int SMALL = 32 << 10;

  private JobAnswer() {}

  /**
   * What became of a job.
   *
   * @param skills what the agent of the path holds afterwards
   */
  public static Answer ended(
      String requestId,
      Job job,
      List<Result> results,
      List<Notice> notices,
      Optional<SkillSet> skills,
      boolean minimal) {
    int status = status(job);
    Answer.Content whole = write(status, requestId, job, results, notices, skills);
    // Minimal answers are read where there is little room; all of it stands with the job.
    if (minimal && whole.bytes().length >= SMALL) {
      whole = write(status, requestId, job, results, notices, Optional.empty());
    }
    List<Result> fewer = results;
    while (minimal && whole.bytes().length >= SMALL && !fewer.isEmpty()) {
      fewer = fewer.subList(0, fewer.size() / 2);
      whole = write(status, requestId, job, fewer, notices, Optional.empty());
    }
    return whole;
  }

  /** 200 where all is as it was wished, else 207. */
  public static int status(Job job) {
    return job.account().allDone() ? 200 : 207;
  }

  private static Answer.Content write(
      int status,
      String requestId,
      Job job,
      List<Result> results,
      List<Notice> notices,
      Optional<SkillSet> skills) {
    return JsonAnswer.of(
        status,
        json -> {
          head(json, requestId, job);
          json.writeArrayFieldStart("results");
          for (Result result : results) {
            Results.write(json, result);
          }
          json.writeEndArray();
          if (skills.isPresent()) {
            skills.get().write(json);
          }
          Json.noticesOfRequest(json, notices);
        });
  }

  /** It goes on; its end is told at its address. */
  public static Answer goingOn(String requestId, Job job, List<Notice> notices) {
    return JsonAnswer.of(
            202,
            json -> {
              head(json, requestId, job);
              Json.noticesOfRequest(json, notices);
            })
        .with("Location", "/v1/jobs/" + job.id());
  }

  private static void head(JsonGenerator json, String requestId, Job job) throws IOException {
    json.writeStringField("requestId", requestId);
    json.writeStringField("jobId", job.id());
    json.writeStringField("state", job.state().word());
    Json.counts(json, job.account());
  }
}
