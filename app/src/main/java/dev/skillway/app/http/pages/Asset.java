package dev.skillway.app.http.pages;

import dev.skillway.app.http.exchange.Answer;
import dev.skillway.app.http.exchange.Exchange;
import dev.skillway.app.http.exchange.Packing;
import dev.skillway.app.http.write.Etags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that anybody may ask for, again and again.
 *
 * @param packed its bytes in gzip, made once: packing them for each who asks would be work that
 *     strangers could order without end
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares files, and none is written to.
record Asset(String type, String tag, byte[] bytes, byte[] packed) {
  private static final int LETTERS = 12;

  static Asset of(String type, byte[] bytes) {
    try {
      return new Asset(type, tag(bytes), bytes, Packing.pack(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Another one for other bytes. */
  static String tag(byte[]... parts) {
    return HexFormat.of().formatHex(Sha256.of(parts), 0, LETTERS);
  }

  /**
   * Answers with it, or that whoever asks has it.
   *
   * @param keeping how long it may be kept, for {@code Cache-Control}
   */
  Answer answer(Exchange exchange, String keeping) {
    boolean isPacked = Packing.isTaken(exchange);
    Answer answer = Etags.tagged(exchange, tag, content(isPacked ? packed : bytes));
    if (isPacked && answer.status() == 200) {
      answer = answer.with(Packing.HEADER, Packing.GZIP);
    }
    return answer.with("Cache-Control", keeping).with("Vary", "Accept-Encoding");
  }

  private Answer.Content content(byte[] sent) {
    return new Answer.Content(200, type, sent, List.of());
  }
}
