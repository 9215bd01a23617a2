package dev.ambit.app.forge.github;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A GitHub App that was just created.
 *
 * @param id its id
 * @param page its page at GitHub
 * @param key its private key, PEM
 * @param secret its webhook secret
 * @param client its client id, by which people log in with GitHub
 * @param clientSecret the secret of that client
 */
public record CreatedApp(
    long id, String page, String key, String secret, String client, String clientSecret) {

  /** Keeps key and secrets in files that nobody else may read. */
  public void keepIn(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("app.pem"), key);
    write(folder.resolve("webhook-secret"), secret);
    write(folder.resolve("client-secret"), clientSecret);
  }

  /** The settings that name them. */
  public String settings(Path folder) {
    return "AMBIT_GITHUB_APP="
        + id
        + "\nAMBIT_GITHUB_KEY_FILE="
        + folder.resolve("app.pem")
        + "\nAMBIT_GITHUB_SECRET_FILE="
        + folder.resolve("webhook-secret")
        + "\nAMBIT_GITHUB_LOGIN_CLIENT="
        + client
        + "\nAMBIT_GITHUB_LOGIN_SECRET_FILE="
        + folder.resolve("client-secret")
        + "\n";
  }

  private static void write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, content);
  }

  /** Without the secrets, which must reach no log. */
  @Override
  public String toString() {
    return "app " + id + " at " + page;
  }
}
