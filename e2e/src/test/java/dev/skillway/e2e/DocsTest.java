package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the console blocks of documents, in order, and compares what they show with what comes. */
class DocsTest {
  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JOB = Pattern.compile("\\b\\d{8}-[a-z0-9]{8}\\b");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/guides/first-apply.md",
        "docs/guides/files.md",
        "docs/guides/json.md"
      })
  void console_showsWhatTheProgramPrints(String document) throws IOException, InterruptedException {
    String text = Files.readString(Program.ROOT.resolve(document));
    var shown = new ArrayList<String>();
    var printed = new ArrayList<String>();
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      for (String line : blocks.group(1).lines().toList()) {
        shown.add(normal(line));
        if (line.startsWith("$ ")) {
          printed.add(line);
          print(line.substring(2)).lines().map(this::normal).forEach(printed::add);
        }
      }
    }
    assertThat(shown).as("commands in " + document).anyMatch(line -> line.startsWith("$ "));
    assertThat(printed).isEqualTo(shown);
  }

  /** What a command prints, on both streams, in the project's folder. */
  private String print(String command) throws IOException, InterruptedException {
    String program =
        Path.of(System.getProperty("java.home"), "bin", "java") + " -jar " + Program.JAR;
    var builder =
        new ProcessBuilder(List.of("sh", "-c", command.replace("./skillway", program)))
            .directory(Program.ROOT.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SKILLWAY_"));
    builder.environment().remove("XDG_DATA_HOME");
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private String normal(String line) {
    String placed = line.replace(home.toString(), "/home/you");
    return TIME.matcher(JOB.matcher(placed).replaceAll("JOB")).replaceAll("TIME");
  }
}
