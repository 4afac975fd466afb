package dev.skillway.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for where a server listens; they are read as settings. */
final class ServeOptions {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (default: 127.0.0.1, this machine alone).")
  @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on; 0 is any that is free (default: 8080).")
  @Nullable String port;

  @Option(
      names = "--behind-proxy",
      description = "A proxy in front of it brings TLS: listen on other addresses without.")
  boolean behindProxy;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = {
        "Speak TLS with the key and the certificate in this PKCS #12 file;",
        "its password is in SKILLWAY_TLS_PASSWORD, or in the settings."
      })
  @Nullable String tls;
}
