package dev.skillway.app.cli.remote;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;

/** Sends requests to a server, with a token; never to another place than the one it was given. */
public final class Connection implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** So often it is tried anew what a server had no room for. */
  private static final int RETRIES = 3;

  /** So long it is waited for that, in all. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Address address;
  private final String token;
  private final HttpClient http;

  public Connection(Address address, String token) {
    this.address = address;
    this.token = token;
    this.http = client();
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws ServerFailure when it is refused, or there is no answer
   */
  Reply send(Call call) throws InterruptedException {
    Duration left = PATIENCE;
    for (int tries = 0; ; tries++) {
      HttpResponse<byte[]> response = answer(call);
      Duration pause = Answers.pause(response, call.writes());
      if (tries == RETRIES || pause.isNegative() || pause.compareTo(left) > 0) {
        return Answers.read(address, response, call.body().input());
      }
      left = left.minus(pause);
      Thread.sleep(pause);
    }
  }

  private HttpResponse<byte[]> answer(Call call) throws InterruptedException {
    // A connection that was kept may have been closed meanwhile, which a write must not be lost in.
    try (HttpClient own = call.writes() ? client() : null) {
      return (own == null ? http : own).send(request(call), BodyHandlers.ofByteArray());
    } catch (ConnectException | HttpConnectTimeoutException | UnresolvedAddressException _) {
      throw ServerFailure.of(
          unreachable(
              "Nothing answers at %s. Check the address and port, that skillway serve runs there, and that no firewall stands between."
                  .formatted(address)));
    } catch (SSLException broken) {
      throw ServerFailure.of(
          unreachable(
              "%s does not speak TLS as it should: %s. Check http and https, and the certificate."
                  .formatted(address, broken.getMessage())));
    } catch (HttpTimeoutException _) {
      throw broken(call, "%s did not answer within %,d s.", call.timeout().toSeconds());
    } catch (IOException broken) {
      throw broken(
          call,
          "The connection to %s was cut before the answer: %s.",
          Objects.requireNonNullElse(broken.getMessage(), "no word of why"));
    }
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.at(call.pathAndQuery()))
            .timeout(call.timeout())
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("User-Agent", "skillway-cli");
    call.headers().forEach(request::header);
    if (call.method().equals("GET")) {
      return request.GET().build();
    }
    return request
        .header("Content-Type", call.body().type())
        .method(call.method(), BodyPublishers.ofByteArray(call.body().bytes()))
        .build();
  }

  private ServerFailure broken(Call call, String what, Object detail) {
    String told = what.formatted(address, detail);
    return call.writes()
        ? ServerFailure.cutOff(
            unreachable(told + " It is not known whether the changes were applied."))
        : ServerFailure.of(unreachable(told + " Nothing was done; try again."));
  }

  private static Problem unreachable(String detail) {
    return Problem.of(Code.SERVER_UNREACHABLE, Position.whole(""), detail);
  }

  String token() {
    return token;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
