package dev.skillway.core.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as UTF-8, or as Windows-1252 where they can be nothing else: the first letter beyond
 * ASCII, which both have alike, decides. What is no text in the charset comes as U+FFFD.
 */
final class TextReader extends Reader {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int ASCII = 128;

  private final InputStream bytes;
  private final ByteBuffer read = ByteBuffer.allocate(1 << 16).flip();
  private CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private boolean isDecided;
  private boolean isEnded;

  TextReader(InputStream bytes) {
    this.bytes = bytes;
  }

  /** The charset, as far as it was read. */
  String charset() {
    return decoder.charset().name();
  }

  /** Reads at least one letter; there must be room for two. */
  @Override
  public int read(char[] letters, int from, int most) throws IOException {
    var text = CharBuffer.wrap(letters, from, most);
    while (text.position() == from) {
      if (isEnded && !read.hasRemaining()) {
        return -1;
      }
      CoderResult result = decoder.decode(read, text, isEnded);
      if (!isDecided) {
        decide(letters, from, text.position(), result);
      }
      if (result.isUnderflow() && !isEnded) {
        refill();
      }
    }
    return text.position() - from;
  }

  private void decide(char[] letters, int from, int to, CoderResult result) {
    for (int i = from; i < to; i++) {
      if (letters[i] >= ASCII) {
        decide(StandardCharsets.UTF_8);
        return;
      }
    }
    if (result.isError()) {
      decide(WINDOWS);
    }
  }

  private void decide(Charset charset) {
    isDecided = true;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  private void refill() throws IOException {
    read.compact();
    int more = bytes.read(read.array(), read.position(), read.remaining());
    isEnded = more < 0;
    read.position(read.position() + Math.max(0, more)).flip();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
