package dev.skillway.core.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as bytes of UTF-8; what is no text comes as U+FFFD. */
final class Utf8Stream extends InputStream {
  private final Reader text;
  private final CharBuffer letters = CharBuffer.allocate(1 << 13).flip();
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));

  private boolean isEnded;

  Utf8Stream(InputStream foreign, Charset charset) {
    this.text = new InputStreamReader(foreign, charset);
  }

  @Override
  public int read() throws IOException {
    return has() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!has()) {
      return -1;
    }
    int length = Math.min(most, bytes.remaining());
    bytes.get(into, from, length);
    return length;
  }

  private boolean has() throws IOException {
    while (!bytes.hasRemaining() && !isEnded) {
      letters.compact();
      isEnded = text.read(letters) < 0;
      letters.flip();
      bytes.clear();
      encoder.encode(letters, bytes, isEnded);
      bytes.flip();
    }
    return bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
