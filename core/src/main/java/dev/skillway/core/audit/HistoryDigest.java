package dev.skillway.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Works out the digest of rows of the history: SHA-256 of a line for each, in their order. */
public final class HistoryDigest {
  private final MessageDigest digest = Chain.sha256();

  /**
   * Adds a row.
   *
   * @param agent the key of the agent
   * @param changes as they are written
   * @param before the key of the agent's row before
   */
  public void add(long agent, long version, String changes, long before) {
    String line = agent + "\t" + version + "\t" + before + "\t" + changes + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  /** In hexadecimal digits; the next row begins another digest. */
  public String end() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
