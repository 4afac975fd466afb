package dev.skillway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A client of a server, with connections that are kept. */
final class Caller implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Serving serving;

  Caller(Serving serving) {
    this.serving = serving;
  }

  /** Sends changes; fails unless all of them were applied. */
  void patch(String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(patchOf(body), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest patchOf(String body) {
    return to("/v1/orgs/" + Skillway.ORG + "/assignments")
        .method("PATCH", BodyPublishers.ofString(body))
        .build();
  }

  /** Sets one proficiency. */
  CompletableFuture<Integer> put(Row row) {
    String path = "/api/v2/users/%s/skills/%s".formatted(row.agent(), row.skill());
    String body = "{\"proficiency\":%d}".formatted(row.proficiency());
    return status(to(path).PUT(BodyPublishers.ofString(body)).build());
  }

  /** Asks whether the server lives. */
  CompletableFuture<Integer> live() {
    return status(to("/health/live").GET().build());
  }

  private CompletableFuture<Integer> status(HttpRequest request) {
    return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(serving.address() + path))
        .header("Authorization", "Bearer " + serving.token())
        .header("Prefer", "return=minimal")
        .header("Content-Type", "application/json");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
