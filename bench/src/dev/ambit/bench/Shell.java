package dev.ambit.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs other programs to their end. */
public final class Shell {

  private Shell() {}

  /** What {@code git} says in a folder, without the end of its last line. */
  public static String git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(Arrays.asList(arguments));
    return say(folder, command).strip();
  }

  public static String say(Path folder, List<String> command) throws Exception {
    return say(folder, "", Map.of(), command);
  }

  /** Seconds that a program takes whose output nobody wants; {@code script} is for sh. */
  public static double seconds(Path folder, String script) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder("sh", "-c", script)
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IOException(script + " fails");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of processor time of a script for sh and all it runs. */
  public static double processorSeconds(Path folder, String script) throws Exception {
    String times = say(folder, List.of("sh", "-c", script + " >/dev/null && times"));
    String children = times.strip().lines().reduce((first, last) -> last).orElseThrow();
    return Arrays.stream(children.strip().split(" +"))
        .map(time -> time.replace("s", "").split("m"))
        .mapToDouble(time -> 60 * Double.parseDouble(time[0]) + Double.parseDouble(time[1]))
        .sum();
  }

  /**
   * What a program says.
   *
   * @param input what it reads
   * @throws IOException if it fails
   */
  public static String say(
      Path folder, String input, Map<String, String> environment, List<String> command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + text);
    }
    return text;
  }
}
