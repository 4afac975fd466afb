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

  private static final Pattern HASH = Pattern.compile("\\b[0-9a-f]{64}\\b");

  /** A client's secret, or a token. */
  private static final Pattern SECRET = Pattern.compile("\\b(skw_|eyJ)[\\w.-]{40,}");

  private static final Pattern ID = Pattern.compile("\\b(night-shift)-[a-z2-9]{8}\\b");

  /** As the command line is called among the clients. */
  private static final String CLIENT = "cli:" + System.getProperty("user.name");

  /** Stands behind the output of each command. */
  private static final String MARK = "--8<--";

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/guides/first-apply.md",
        "docs/guides/files.md",
        "docs/guides/json.md",
        "docs/guides/audit.md",
        "docs/guides/access.md"
      })
  void console_showsWhatTheProgramPrints(String document) throws IOException, InterruptedException {
    String text = Files.readString(Program.ROOT.resolve(document));
    var shown = new ArrayList<String>();
    var printed = new ArrayList<String>();
    var blocks = BLOCK.matcher(text);
    while (blocks.find()) {
      List<String> lines = blocks.group(1).lines().toList();
      lines.forEach(line -> shown.add(normal(line)));
      List<String> commands =
          lines.stream().filter(line -> line.startsWith("$ ")).map(l -> l.substring(2)).toList();
      List<String> outputs = print(commands);
      for (int command = 0; command < commands.size(); command++) {
        printed.add(normal("$ " + commands.get(command)));
        outputs.get(command).lines().map(this::normal).forEach(printed::add);
      }
    }
    assertThat(shown).as("commands in " + document).anyMatch(line -> line.startsWith("$ "));
    assertThat(printed).isEqualTo(shown);
  }

  /**
   * What the commands of a block print, on both streams, in one shell in the project's folder; what
   * they left running is stopped.
   */
  private List<String> print(List<String> commands) throws IOException, InterruptedException {
    String program =
        Path.of(System.getProperty("java.home"), "bin", "java") + " -jar " + Program.JAR;
    var script = new StringBuilder("trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT\n");
    for (String command : commands) {
      script.append(command.replace("./skillway", program)).append('\n');
      script.append("printf -- '").append(MARK).append("'\n");
    }
    var builder =
        new ProcessBuilder(List.of("bash", "-c", script.toString()))
            .directory(Program.ROOT.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("SKILLWAY_"));
    builder.environment().remove("XDG_DATA_HOME");
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return List.of(output.split(MARK, -1));
  }

  private String normal(String line) {
    String placed =
        HASH.matcher(line.replace(home.toString(), "/home/you").replace(CLIENT, "cli:you"))
            .replaceAll("HASH");
    String shown = ID.matcher(SECRET.matcher(placed).replaceAll("$1…")).replaceAll("$1-ID");
    return TIME.matcher(JOB.matcher(shown).replaceAll("JOB")).replaceAll("TIME");
  }
}
