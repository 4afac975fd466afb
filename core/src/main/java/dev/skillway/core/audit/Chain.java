package dev.skillway.core.audit;

import dev.skillway.core.stage.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How audit entries hang together: the hash of each covers the hash of the one before. */
final class Chain {
  static final HexFormat HEX = HexFormat.of();

  /** What the first entry has before it. */
  static final String BEGINNING = "00".repeat(32);

  private static final int USUAL = 320;

  private Chain() {}

  /**
   * The hash of an entry, in hexadecimal digits.
   *
   * @param previous the hash of the entry before
   */
  static String hash(String previous, Instant at, Matter matter) {
    MessageDigest hash = sha256();
    hash.update(HEX.parseHex(previous));
    hash.update(text(at, matter).getBytes(StandardCharsets.UTF_8));
    return HEX.formatHex(hash.digest());
  }

  /** All that an entry says, in one way of writing it: a list in JSON. */
  private static String text(Instant at, Matter matter) {
    var text = new JsonText(USUAL);
    text.beginList();
    text.number(at.toEpochMilli());
    text.string(matter.kind().word());
    text.string(matter.org());
    text.string(matter.author().client());
    text.string(matter.author().request());
    text.string(matter.job());
    text.string(matter.detail());
    range(text, matter.history());
    text.endList();
    return text.toString();
  }

  private static void range(JsonText text, @Nullable HistoryRange history) {
    if (history != null) {
      text.number(history.first());
      text.number(history.last());
      text.string(history.digest());
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
