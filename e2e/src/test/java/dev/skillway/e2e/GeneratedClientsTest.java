package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of docs/clients/generated, unchanged, with the clients that OpenAPI Generator makes
 * of the document. The commands and what they print are those of the page.
 */
class GeneratedClientsTest {
  private static final Path CLIENTS = Program.ROOT.resolve("docs/clients");
  private static final Path GENERATOR =
      Program.ROOT.resolve("e2e/target/generator/openapi-generator-cli.jar");
  private static final String DOCUMENT = "http://127.0.0.1:8080/openapi.yaml";
  private static final String JAVA_CALL = "java -cp 'java/target/*:java/target/lib/*' Skills.java";
  private static final String NODE_CALL = "node out/skills.js";

  private final Transcript page = Transcript.of(CLIENTS.resolve("generated.md"));
  @TempDir private Path place;

  @Test
  void java_compilesAndPrintsWhatThePageShows() throws IOException {
    generate("java");
    String libraries = System.getProperty("java.class.path");
    javac(libraries, Stream.concat(Stream.of("-d", "classes"), sources().stream())).exits(0);

    String withClient = place.resolve("classes") + File.pathSeparator + libraries;
    Path wrong = changed("Skills.java", "users.putUserSkills(", "users.putSkills(");
    javac(withClient, Stream.of(wrong.toString())).exits(1).tells("putSkills");

    String program = CLIENTS.resolve("generated/Skills.java").toString();
    List<String> command = List.of("java", "-cp", withClient, program);
    assertThat(printed(jdk(command))).isEqualTo(page.printed(JAVA_CALL));
  }

  @Test
  void typescript_compilesAndPrintsWhatThePageShows() throws IOException {
    Tool tsc = Tool.tsc().orSkip();
    generate("typescript-fetch");
    Files.createSymbolicLink(place.resolve("node_modules"), Tool.FOLDER.resolve("node_modules"));
    String[] options = page.call("npx tsc").substring("npx tsc ".length()).split(" ");

    Path program = changed("skills.ts", "proficiency: 75", "proficiency: '75'");
    assertThat(tsc.run(place, options).out())
        .contains("'string' is not assignable to type 'number'");

    Files.copy(
        CLIENTS.resolve("generated/skills.ts"), program, StandardCopyOption.REPLACE_EXISTING);
    tsc.run(place, options).exits(0);
    ProcessBuilder node = Tool.node().orSkip().call(place, "out/skills.js");
    assertThat(printed(node)).isEqualTo(page.printed(NODE_CALL));
  }

  /** Makes a client by the page's call of the generator. */
  private void generate(String generator) {
    String call = page.call("openapi-generator-cli generate -i " + DOCUMENT + " -g " + generator);
    List<String> words = List.of(call.replace(DOCUMENT, OpenApi.FILE.toString()).split(" +"));
    Stream<String> command =
        Stream.concat(Stream.of("java", "-jar", GENERATOR.toString()), words.stream().skip(1));
    Run run = Child.run(jdk(command.toList()), "");
    assertThat(run.exit()).as(run.toString()).isZero();
  }

  private Run javac(String classPath, Stream<String> arguments) {
    Stream<String> start = Stream.of("javac", "-nowarn", "-cp", classPath);
    return Child.run(jdk(Stream.concat(start, arguments).toList()), "");
  }

  /** A program of the JDK that runs the tests. */
  private ProcessBuilder jdk(List<String> command) {
    Path program = Path.of(System.getProperty("java.home"), "bin", command.getFirst());
    return new ProcessBuilder(
            Stream.concat(Stream.of(program.toString()), command.stream().skip(1)).toList())
        .directory(place.toFile());
  }

  private List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(place.resolve("java/src/main/java"))) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
  }

  /** A program of the page with one mistake. */
  private Path changed(String name, String right, String wrong) throws IOException {
    String text = Files.readString(CLIENTS.resolve("generated").resolve(name));
    assertThat(text).contains(right);
    return Files.writeString(place.resolve(name), text.replace(right, wrong));
  }

  /** What it prints on both streams; its end is told by 1, since its last request is refused. */
  private List<String> printed(ProcessBuilder builder) throws IOException {
    Program program = Program.in(place);
    JsonNode client = program.run("client", "add", "test", "-o", "json").exits(0).json();
    try (Serving server = Serving.of(program);
        var proxy = FaultProxy.before(server)) {
      Map<String, String> environment =
          Map.of(
              "SKILLWAY_URL", proxy.address(),
              "SKILLWAY_CLIENT_ID", client.path("id").asText(),
              "SKILLWAY_CLIENT_SECRET", client.path("secret").asText());
      Run run = Child.run(ClientFile.knowing(builder, environment), "").exits(1);
      return Stream.concat(run.out().lines(), run.err().lines()).toList();
    }
  }
}
