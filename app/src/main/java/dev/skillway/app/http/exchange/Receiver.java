package dev.skillway.app.http.exchange;

import dev.skillway.spi.change.Code;
import dev.skillway.spi.change.Position;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Takes bodies in, within the limits. */
public final class Receiver {
  private final Limits limits;
  private final Path folder;
  private final InstantSource clock;

  /**
   * @param folder for what is not kept in memory
   */
  public Receiver(Limits limits, Path folder, InstantSource clock) {
    this.limits = limits;
    this.folder = folder;
    this.clock = clock;
  }

  public Limits limits() {
    return limits;
  }

  /** Receives the body of a request as it was sent; what keeps it from that is answered. */
  public Optional<Answer> receive(Exchange exchange) {
    if (exchange.request().getContentLengthLong() > limits.body()) {
      return Optional.of(tooLarge());
    }
    try (InputStream bytes = stream(exchange)) {
      exchange.received(Received.from(bytes, limits, folder));
      return Optional.empty();
    } catch (Received.TooLarge _) {
      return Optional.of(tooLarge());
    } catch (Received.Unkept full) {
      return Optional.of(unkept(full));
    } catch (IOException broken) {
      return Optional.of(broken(broken));
    }
  }

  /** The body as it comes, which fails where it comes too slowly. */
  public InputStream stream(Exchange exchange) throws IOException {
    return new SteadyStream(exchange.request().getInputStream(), clock);
  }

  /** Unpacks what was received, as {@code Content-Encoding} says. */
  public Optional<Answer> unpack(Exchange exchange) {
    String encoding =
        exchange.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity", "" -> Optional.empty();
      case "gzip", "x-gzip" -> gunzip(exchange);
      default ->
          Optional.of(
              Answer.Refusal.of(
                      Problem.of(
                              Code.CONTENT_ENCODING,
                              Position.header("Content-Encoding"),
                              "'%s' is not understood. Send gzip, or the body as it is."
                                  .formatted(Problem.excerpt(encoding)))
                          .received(encoding)
                          .expected("gzip or identity"))
                  .with("Accept-Encoding", "gzip"));
    };
  }

  private Optional<Answer> gunzip(Exchange exchange) {
    Received packed = exchange.body().orElse(Received.NOTHING);
    try (packed;
        InputStream bytes =
            new BufferedInputStream(new GZIPInputStream(packed.open(), 1 << 13), 1 << 13)) {
      exchange.received(Received.from(bytes, limits, folder));
      return Optional.empty();
    } catch (Received.TooLarge _) {
      return Optional.of(tooLarge());
    } catch (Received.Unkept full) {
      return Optional.of(unkept(full));
    } catch (ZipException | EOFException _) {
      return Optional.of(
          Answer.Refusal.of(
              Problem.of(
                  Code.BODY_INCOMPLETE,
                  Position.header("Content-Encoding"),
                  "The body is no whole gzip. Pack it again, or leave Content-Encoding out.")));
    } catch (IOException broken) {
      return Optional.of(broken(broken));
    }
  }

  /** Refuses JSON that would not fit into memory once it is read. */
  public Optional<Answer> refuseCrowd(Exchange exchange) throws IOException {
    return exchange.body().orElse(Received.NOTHING).isCrowded(limits.values())
        ? Optional.of(
            Answer.Refusal.of(
                Problem.of(
                        Code.BODY_TOO_LARGE,
                        Position.whole(""),
                        "The body has more than %,d values. Send it in parts, each with whole agents."
                            .formatted(limits.values()))
                    .expected("at most %d values".formatted(limits.values()))))
        : Optional.empty();
  }

  private Answer.Refusal tooLarge() {
    return Answer.Refusal.of(
        Problem.of(
                Code.BODY_TOO_LARGE,
                Position.whole(""),
                "The body is above %d MiB. Send it in parts, each with whole agents."
                    .formatted(limits.body() >> 20))
            .expected("at most " + limits.body() + " bytes"));
  }

  private static Answer.Refusal unkept(Received.Unkept full) {
    return Answer.Refusal.of(
        Problem.of(
            Code.DISK_FULL,
            Position.whole(""),
            "The body could not be kept: %s. Nothing was done; make room and send it again."
                .formatted(Problem.excerpt(String.valueOf(full.getMessage())))));
  }

  /** It came too slowly, or not to its end. */
  private static Answer.Refusal broken(IOException broken) {
    return isSlow(broken)
        ? Answer.Refusal.of(
                Problem.of(
                    Code.BODY_TOO_SLOW,
                    Position.whole(""),
                    "The body came too slowly and was given up. Nothing was done; send it again."))
            .with("Connection", "close")
        : Answer.Refusal.of(
            Problem.of(
                Code.BODY_INCOMPLETE,
                Position.whole(""),
                "The body broke off before its end. Nothing was done; send it again."));
  }

  private static boolean isSlow(Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException || cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
