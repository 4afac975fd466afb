package dev.skillway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.skillway.app.openapi.Documented;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve --tls}. */
class TlsTest {
  private static final String PASSWORD = "correct-horse";
  private static final Map<String, String> RIGHT = Map.of("SKILLWAY_TLS_PASSWORD", PASSWORD);

  @TempDir private Path folder;

  private Program program;

  @BeforeEach
  void makeCertificate() {
    program = Program.in(folder);
    keytool("-genkeypair", "-alias", "here", "-dname", "CN=localhost", "-ext", "san=ip:127.0.0.1");
  }

  @Test
  void serve_withACertificate_speaksTls() throws Exception {
    try (Serving server = Serving.with(RIGHT, program, "--tls", "here.p12")) {
      assertThat(server.address()).startsWith("https://127.0.0.1:");
      HttpResponse<String> answer = get(server.address(), trusting(folder.resolve("here.p12")));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"live\"");
      assertThatThrownBy(() -> get(server.address(), SSLContext.getDefault()))
          .isInstanceOf(SSLHandshakeException.class);
      assertThatThrownBy(
              () -> get(server.address().replace("https:", "http:"), SSLContext.getDefault()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void serve_withACertificate_listensWhereOthersReachIt() {
    try (Serving server = Serving.with(RIGHT, program, "--tls", "here.p12", "--host", "0.0.0.0")) {
      assertThat(server.address()).startsWith("https://0.0.0.0:");
    }
    program.runWith(RIGHT, "serve", "--host", "0.0.0.0").exits(64).tells("--tls", "--behind-proxy");
  }

  @Test
  void serve_withAWrongFileOrPassword_saysWhatIsWrong() {
    program.write("text.p12", "no certificate");
    keytool(
        "-exportcert", "-alias", "here", "-rfc", "-file", folder.resolve("here.pem").toString());

    refused(RIGHT, "gone.p12").tells("There is no file gone.p12");
    refused(RIGHT, "text.p12").tells("text.p12 is no PKCS #12 file", "openssl pkcs12 -export");
    refused(RIGHT, "here.pem").tells("here.pem is no PKCS #12 file");
    refused(Map.of(), "here.p12").tells("SKILLWAY_TLS_PASSWORD does not open here.p12");
    refused(Map.of("SKILLWAY_TLS_PASSWORD", "wrong"), "here.p12")
        .tells("SKILLWAY_TLS_PASSWORD does not open here.p12");
  }

  private Run refused(Map<String, String> environment, String file) {
    return program.runWith(environment, "serve", "--port", "0", "--tls", file).exits(64);
  }

  private void keytool(String... arguments) {
    var command =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.command().addAll(List.of(arguments));
    if (arguments[0].equals("-genkeypair")) {
      command.command().addAll(List.of("-keyalg", "EC"));
    }
    command
        .command()
        .addAll(List.of("-keystore", "here.p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
    Child.run(command.directory(folder.toFile()), "").exits(0);
  }

  private static HttpResponse<String> get(String address, SSLContext context) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/health/live")).build();
      return Documented.checked(client.send(request, BodyHandlers.ofString()));
    }
  }

  private static SSLContext trusting(Path file) throws Exception {
    KeyStore own = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      own.load(in, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("here", own.getCertificate("here"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
