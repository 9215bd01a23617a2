package dev.ambit.bench.matcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The paths and patterns that matchers are asked: the same for every matcher and every run. */
final class Inputs {

  /** How many paths there are. */
  static final int PATHS = 100_000;

  private static final long SEED = 20261124;

  private Inputs() {}

  /** Paths in tree order: those in the file, under as many prefixes as it takes; or made here. */
  static List<String> paths(String file) throws IOException {
    List<String> real = file.isEmpty() ? made() : Files.readAllLines(Path.of(file));
    Set<String> paths = new TreeSet<>();
    for (int prefix = 0; paths.size() < PATHS; prefix++) {
      for (String path : real) {
        paths.add("module-" + prefix + "/" + path);
      }
    }
    return paths.stream().limit(PATHS).toList();
  }

  /** Patterns of the kinds that people write, of which some match some of the paths. */
  static List<String> patterns(List<String> paths, int count) {
    Random random = new Random(SEED);
    Set<String> patterns = new LinkedHashSet<>();
    while (patterns.size() < count) {
      String path = plain(paths.get(random.nextInt(paths.size())));
      patterns.add(pattern(path, random.nextInt(6), random.nextInt(count)));
    }
    return List.copyOf(patterns);
  }

  private static String pattern(String path, int kind, int number) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    String name = path.substring(path.lastIndexOf('/') + 1);
    int half = name.length() / 2;
    return switch (kind) {
      case 0 -> folder + "/**";
      case 1 -> "**/" + name;
      case 2 -> "**/*-" + number + ".generated";
      case 3 -> folder + "/" + name.substring(0, half) + "*";
      case 4 ->
          folder.substring(0, folder.indexOf('/') + 1) + "**/" + name.substring(0, half) + "?*";
      default -> "**/tools-" + number + "/*.sh";
    };
  }

  /** Without the characters that mean something in a pattern. */
  private static String plain(String path) {
    return path.replaceAll("[\\\\*?\\[\\]{}!# ]", "x");
  }

  private static List<String> made() {
    Random random = new Random(SEED);
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder("src");
      for (int depth = 2 + random.nextInt(6); depth > 0; depth--) {
        path.append("/part").append(random.nextInt(12));
      }
      paths.add(path + "/Class" + i + ".java");
    }
    return paths;
  }
}
