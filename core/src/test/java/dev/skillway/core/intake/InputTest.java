package dev.skillway.core.intake;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.skillway.core.Brief;
import dev.skillway.spi.change.Handling;
import dev.skillway.spi.change.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {
  private static final String CSV = "agent,skill,proficiency\nana,Billing,90\n";

  @TempDir private Path folder;

  @Test
  void read_file_isRead() throws Exception {
    Path file = Files.writeString(folder.resolve("team.csv"), CSV);
    assertThat(read(Input.of(file.toString(), nothing()))).isEmpty();
  }

  @Test
  void read_dash_isStandardInput() throws Exception {
    var wishes = new ArrayList<Statement>();
    var stdin = new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8));
    Taken.INTAKE.read(Input.of("-", stdin), Taken.given(), wishes::add);
    assertThat(wishes).extracting(Brief::statement).containsExactly("assign ana Billing 90");
  }

  @Test
  void read_emptyStandardInput_isCalledByThatName() throws Exception {
    var problem = read(Input.of("-", nothing())).getFirst();
    assertThat(problem.code().word()).isEqualTo("file-empty");
    assertThat(problem.detail()).startsWith("Standard input is empty.");
  }

  @Test
  void read_standardInputTwice_isFileUnreadableTheSecondTime() throws Exception {
    var stdin =
        Input.of(
            "-",
            new BufferedInputStream(
                new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8))));
    assertThat(read(stdin)).isEmpty();
    var problem = read(stdin).getFirst();
    assertThat(problem.code().word()).isEqualTo("file-unreadable");
    assertThat(problem.detail()).contains("name - once");
  }

  @Test
  void read_missingFile_isFileMissing() throws Exception {
    String name = folder.resolve("taem.csv").toString();
    var reading = read(Input.of(name, nothing()));
    assertThat(Brief.problems(reading)).containsExactly("file-missing");
    assertThat(reading.getFirst().position().input()).isEqualTo(name);
  }

  @Test
  void read_impossibleName_isFileMissing() throws Exception {
    assertThat(Brief.problems(read(Input.of("team\0.csv", nothing()))))
        .containsExactly("file-missing");
  }

  @Test
  void read_folder_isFileIsFolder() throws Exception {
    assertThat(Brief.problems(read(Input.of(folder.toString(), nothing()))))
        .containsExactly("file-is-folder");
  }

  @Test
  void read_deniedFile_isFileUnreadable() throws Exception {
    var input =
        new Input(
            "team.csv",
            () -> {
              throw new AccessDeniedException("team.csv");
            });
    assertThat(Brief.problems(read(input))).containsExactly("file-unreadable");
    assertThat(read(input).getFirst().detail()).contains("permissions");
  }

  @Test
  void read_diskThatBreaksOff_isFileUnreadable() throws Exception {
    var input = new Input("team.csv", () -> new BreaksOff(CSV.repeat(5_000)));
    assertThat(Brief.problems(read(input))).containsExactly("file-unreadable");
    assertThat(read(input).getFirst().detail())
        .startsWith("Reading 'team.csv' broke off: the cable is out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\uFEFF \n"})
  void read_nothingButBlanks_isFileEmpty(String text) {
    assertThat(Taken.of(text).faults()).containsExactly("file-empty");
  }

  @Test
  void read_archive_isFileNotText() {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0};
    Taken taken = Taken.of(zip, Handling.LENIENT);
    assertThat(taken.faults()).containsExactly("file-not-text");
    assertThat(taken.problems().getFirst().detail()).contains("an Excel workbook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM", "UTF-16LE", "UTF-16BE"})
  void read_unicode_isReadInWhateverEncoding(String charset) {
    byte[] table = CSV.replace("ana", "Zoë €").getBytes(Charset.forName(charset));
    assertThat(Taken.of(table, Handling.LENIENT).told()).containsExactly("assign Zoë € Billing 90");
    byte[] json = "[{\"agent\":\"Zoë €\",\"skill\":\"y\"}]".getBytes(Charset.forName(charset));
    assertThat(Taken.of(json, Handling.LENIENT).told()).containsExactly("assign Zoë € y -");
  }

  @Test
  void read_fileThatGrows_isFileChanged() throws Exception {
    Path file = Files.writeString(folder.resolve("team.csv"), CSV + "ben,Chat,5\n".repeat(50_000));
    assertThat(Brief.problems(readWhile(file, () -> Files.writeString(file, "cyd,a,1", APPEND))))
        .containsExactly("file-changed");
  }

  @Test
  void read_fileThatIsCut_isFileChanged() throws Exception {
    Path file = Files.writeString(folder.resolve("team.csv"), CSV + "ben,Chat,5\n".repeat(50_000));
    assertThat(Brief.problems(readWhile(file, () -> Files.writeString(file, CSV))))
        .contains("file-changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0001", "\u001B[1m", "\u0008"})
  void read_controlCharacters_areFileNotText(String control) {
    assertThat(Taken.of(CSV + control).faults()).containsExactly("file-not-text");
    assertThat(Taken.of("{\"items\":[]}" + control).faults()).containsExactly("file-not-text");
  }

  @Test
  void read_jsonAfterMarkAndBlanks_isRecognised() {
    assertThat(Taken.of("\uFEFF \n {\"items\":[]}").format()).isEqualTo("json");
    assertThat(Taken.of("\n\n[]").format()).isEqualTo("json");
    assertThat(Taken.of(CSV).format()).isEqualTo("csv");
  }

  private static List<Problem> read(Input input) throws InterruptedException {
    var problems = new ArrayList<Problem>();
    Taken.INTAKE.read(
        input,
        Taken.given(),
        statement -> {
          if (statement instanceof Statement.Fault(var problem, _, _)) {
            problems.add(problem);
          }
        });
    return problems;
  }

  /** Something that happens to a file after its first wish was read. */
  private interface Event {
    void happen() throws IOException;
  }

  private static List<Problem> readWhile(Path file, Event event) throws InterruptedException {
    var problems = new ArrayList<Problem>();
    var happened = new AtomicBoolean();
    Taken.INTAKE.read(
        Input.of(file.toString(), nothing()),
        Taken.given(),
        statement -> {
          if (happened.compareAndSet(false, true)) {
            happen(event);
          }
          if (statement instanceof Statement.Fault(var problem, _, _)) {
            problems.add(problem);
          }
        });
    return problems;
  }

  private static void happen(Event event) {
    try {
      event.happen();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(new byte[0]);
  }

  /** Gives a text and then an error, as a disk does that fails in the middle. */
  private static final class BreaksOff extends FilterInputStream {
    BreaksOff(String text) {
      super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      if (read < 0) {
        throw new IOException("the cable is out");
      }
      return read;
    }
  }
}
