import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or rewrites ({@code rewrite}) the format of every Java file below the
 * working folder.
 */
class Format {
  public static void main(String[] args) throws Exception {
    boolean rewrite = List.of(args).contains("rewrite");
    var arguments = new ArrayList<String>();
    arguments.addAll(
        rewrite ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java") && !file.contains("target/"))
          .sorted()
          .forEach(arguments::add);
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int status = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    out.flush();
    if (status != 0 && !rewrite) {
      err.println("The files above are not formatted. Run: mvn -N verify -Dformat=rewrite");
    }
    System.exit(status);
  }
}
