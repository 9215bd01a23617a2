package dev.ambit.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A repository driven by the git command, apart from any settings of this machine.
 *
 * @param clock the time of the next command, in seconds: the same commands make the same ids
 */
public record GitRepo(Path folder, AtomicLong clock) {

  /**
   * What a git command came to.
   *
   * @param output its output's bytes, one character each
   */
  public record Result(int exit, String output) {
    public String text() {
      return new String(output.getBytes(ISO_8859_1), UTF_8).strip();
    }
  }

  public static GitRepo create(Path folder, String... options) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    GitRepo repo = new GitRepo(folder, new AtomicLong(1_700_000_000));
    List<String> arguments = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    arguments.addAll(List.of(options));
    repo.git(arguments.toArray(String[]::new));
    return repo;
  }

  /** Runs git, which must succeed; gives its output without the last line end. */
  public String git(String... arguments) {
    return run(new byte[0], arguments).text();
  }

  /** As {@link #git}, the output's bytes one character each. */
  public String raw(String... arguments) {
    return run(new byte[0], arguments).output();
  }

  public Result run(byte[] input, String... arguments) {
    Result result = tryRun(input, arguments);
    assertThat(result.exit()).as("git %s: %s", List.of(arguments), result.text()).isZero();
    return result;
  }

  /** Runs git, which may fail. */
  public Result tryRun(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment());
    try {
      Process process = builder.start();
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(input);
      }
      try (InputStream stdout = process.getInputStream()) {
        String output = new String(stdout.readAllBytes(), ISO_8859_1);
        return new Result(process.waitFor(), output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public GitRepo write(String path, String content) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Commits everything that lies in the work tree. */
  public Oid commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return id("HEAD");
  }

  public Oid id(String revision) {
    return new Oid(git("rev-parse", revision));
  }

  /** Writes an object as it is, however odd. */
  public Oid object(String type, byte[] raw) {
    return new Oid(run(raw, "hash-object", "-w", "--literally", "--stdin", "-t", type).text());
  }

  private Map<String, String> environment() {
    String now = "@" + clock.getAndIncrement() + " +0000";
    return Map.ofEntries(
        Map.entry("GIT_AUTHOR_DATE", now),
        Map.entry("GIT_COMMITTER_DATE", now),
        Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
        Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
        Map.entry("HOME", folder.toString()),
        Map.entry("GIT_AUTHOR_NAME", "Ann Example"),
        Map.entry("GIT_AUTHOR_EMAIL", "ann@example.com"),
        Map.entry("GIT_COMMITTER_NAME", "Ann Example"),
        Map.entry("GIT_COMMITTER_EMAIL", "ann@example.com"));
  }
}
