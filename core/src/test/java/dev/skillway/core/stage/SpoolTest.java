package dev.skillway.core.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  private static final int PAGE = 1 << 16;

  @TempDir private Path folder;

  @Test
  void write_moreThanFitsInMemory_isReadAgainInAnyOrder() throws Exception {
    byte[] bytes = random(7, 5 * PAGE + 123);
    try (var spool = new Spool(folder, 2 * PAGE)) {
      spool.write(bytes);
      assertThat(spool.end()).isEqualTo(bytes.length);
      for (int at = bytes.length - 1; at >= 0; at -= 997) {
        assertThat(spool.read(at)).as("at %d", at).isEqualTo(bytes[at]);
      }
      byte[] all = new byte[bytes.length];
      spool.read(0, all);
      assertThat(all).isEqualTo(bytes);
    }
  }

  @Test
  void write_afterTheFileWasRead_isReadToo() {
    try (var spool = new Spool(folder, PAGE)) {
      byte[] first = random(1, 3 * PAGE);
      spool.write(first);
      assertThat(spool.read(2 * PAGE - 1)).isEqualTo(first[2 * PAGE - 1]);
      byte[] second = random(2, 2 * PAGE);
      spool.write(second);
      byte[] read = new byte[second.length];
      spool.read(first.length, read);
      assertThat(read).isEqualTo(second);
    }
  }

  @Test
  void write_little_makesNoFile() throws Exception {
    try (var spool = new Spool(folder)) {
      spool.write(random(3, 10 * PAGE));
      assertThat(files()).isZero();
    }
  }

  @Test
  void write_much_leavesNoFileThatHasAName() throws Exception {
    try (var spool = new Spool(folder, PAGE)) {
      spool.write(random(4, 4 * PAGE));
      assertThat(files()).isZero();
    }
    assertThat(files()).isZero();
  }

  @Test
  void write_whereNoFileCanBeMade_saysSo() {
    try (var spool = new Spool(folder.resolve("gone"), PAGE)) {
      assertThatThrownBy(() -> spool.write(random(5, 4 * PAGE)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("gone");
    }
  }

  @RepeatedTest(value = 20, name = "seed {currentRepetition}")
  void encoder_anyValues_areDecodedAgain(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    Numbering<String> words = Numbering.ofValues();
    try (var spool = new Spool(folder, PAGE)) {
      var encoder = new Encoder(spool, words);
      long[] places = new long[20_000];
      long[] numbers = random.longs(places.length, 0, Long.MAX_VALUE).toArray();
      for (int i = 0; i < places.length; i++) {
        places[i] = encoder.at();
        encoder.number(numbers[i] >>> (i % 63));
        encoder.text(text(i));
        encoder.word(i % 5 == 0 ? null : "w" + i % 7);
      }
      for (int at : random.ints(5_000, 0, places.length).toArray()) {
        var decoder = new Decoder(spool, words, places[at]);
        assertThat(decoder.number()).isEqualTo(numbers[at] >>> (at % 63));
        assertThat(decoder.text()).isEqualTo(text(at));
        assertThat(decoder.word()).isEqualTo(at % 5 == 0 ? null : "w" + at % 7);
      }
    }
  }

  private static @Nullable String text(int i) {
    return i % 3 == 0 ? null : "é€😀 ".repeat(i % 11) + i;
  }

  private long files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static byte[] random(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
