package dev.skillway.app.http;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate with its key, by which a server speaks TLS. */
public final class Certificate {
  private final KeyStore store;
  private final String password;

  private Certificate(KeyStore store, String password) {
    this.store = store;
    this.password = password;
  }

  /** It cannot be used, and why. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  /**
   * Reads a PKCS #12 file (RFC 7292).
   *
   * @throws Unusable when it is none, or another password opens it
   */
  public static Certificate read(Path file, String password) throws Unusable {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password.toCharArray());
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          return new Certificate(store, password);
        }
      }
      throw new Unusable(
          "%s has a certificate but no key. Make it of both: openssl pkcs12 -export -inkey KEY.pem -in CERTIFICATE.pem -out %s"
              .formatted(file, file));
    } catch (NoSuchFileException | FileNotFoundException _) {
      throw new Unusable("There is no file %s.".formatted(file));
    } catch (AccessDeniedException _) {
      throw new Unusable(
          "%s cannot be read. Give this user read permission on it.".formatted(file));
    } catch (IOException broken) {
      throw new Unusable(
          broken.getCause() instanceof UnrecoverableKeyException
              ? "The password in tls.password or SKILLWAY_TLS_PASSWORD does not open %s."
                  .formatted(file)
              : "%s is no PKCS #12 file. Make one: openssl pkcs12 -export -inkey KEY.pem -in CERTIFICATE.pem -out skillway.p12"
                  .formatted(file));
    } catch (GeneralSecurityException broken) {
      throw new Unusable("%s cannot be used: %s.".formatted(file, broken.getMessage()));
    }
  }

  SslContextFactory.Server factory() {
    var factory = new SslContextFactory.Server();
    factory.setKeyStore(store);
    factory.setKeyStorePassword(password);
    return factory;
  }
}
