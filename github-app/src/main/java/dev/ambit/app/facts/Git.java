package dev.ambit.app.facts;

import dev.ambit.app.trace.Piece;
import dev.ambit.app.trace.Traces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs git in one repository, cut off from the machine's configuration. Credentials go by
 * environment, so that no list of processes shows them.
 */
public final class Git {

  private static final int MOST_OUTPUT = 64 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path repository;
  private final Map<String, String> environment;

  /**
   * Git in a folder.
   *
   * @param environment further variables
   */
  public Git(Path repository, Map<String, String> environment) {
    this.repository = repository;
    this.environment = Map.copyOf(environment);
  }

  /** Runs git with nothing on its input and returns what it printed. */
  public String run(String... arguments) throws IOException {
    return feed("", arguments);
  }

  /**
   * Runs git.
   *
   * @param input what it reads
   * @throws IOException if it fails or takes longer than five minutes; the message has its words
   *     and no credentials
   */
  public String feed(String input, String... arguments) throws IOException {
    String name = name(arguments);
    return Traces.here().during(Piece.asking("git " + name), () -> output(input, name, arguments));
  }

  private String output(String input, String name, String... arguments) throws IOException {
    Process process = start(arguments);
    CompletableFuture<byte[]> output = drain(process.getInputStream());
    CompletableFuture<byte[]> errors = drain(process.getErrorStream());
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    await(process, name);
    if (process.exitValue() != 0) {
      throw new IOException("git " + name + " failed: " + text(errors).strip());
    }
    return text(output);
  }

  private static String name(String... arguments) {
    int at = 0;
    while (arguments[at].equals("-c")) {
      at += 2;
    }
    return arguments[at];
  }

  private static void await(Process process, String command) throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("git " + command + " took longer than " + PATIENCE);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("git " + command + " was interrupted", e);
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static CompletableFuture<byte[]> drain(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return stream.readNBytes(MOST_OUTPUT);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String text(CompletableFuture<byte[]> bytes) {
    return new String(bytes.join(), StandardCharsets.UTF_8);
  }
}
