package dev.ambit.git;

import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A history with many merges, the same for the same seed. */
record GeneratedHistory(GitRepo repo, List<Oid> tips) {

  private static final int STEPS = 24;

  static GeneratedHistory of(Path folder, long seed) {
    GitRepo repo = GitRepo.create(folder);
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      repo.write(path(random), lines(random, 20));
    }
    List<Oid> tips = new ArrayList<>(List.of(repo.commit("start")));
    for (int step = 0; step < STEPS; step++) {
      tips.add(step(repo, random, tips, step));
    }
    return new GeneratedHistory(repo, tips);
  }

  private static Oid step(GitRepo repo, Random random, List<Oid> tips, int step) {
    Oid from = recent(random, tips);
    repo.git("checkout", "-q", "-f", from.hex());
    if (random.nextInt(3) > 0) {
      edit(repo, random);
      return repo.commit("edit " + step);
    }
    merge(repo, random, recent(random, tips));
    return repo.commit("merge " + step);
  }

  /** Any merge: clean, in conflict and solved by marks, ours, or with something slipped in. */
  private static void merge(GitRepo repo, Random random, Oid other) {
    String strategy = random.nextInt(5) == 0 ? "ours" : "ort";
    repo.tryRun(new byte[0], "merge", "-q", "--no-ff", "--no-commit", "-s", strategy, other.hex());
    if (random.nextInt(4) == 0) {
      edit(repo, random);
    }
  }

  private static void edit(GitRepo repo, Random random) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      change(repo, random, repo.folder().resolve(path(random)));
    }
  }

  private static void change(GitRepo repo, Random random, Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        repo.write(repo.folder().relativize(file).toString(), lines(random, 10));
        return;
      }
      switch (random.nextInt(6)) {
        case 0 -> Files.delete(file);
        case 1 -> file.toFile().setExecutable(!Files.isExecutable(file));
        case 2 -> {
          Files.delete(file);
          Files.createSymbolicLink(file, Path.of("target" + random.nextInt(3)));
        }
        default -> changeLine(random, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void changeLine(Random random, Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int at = random.nextInt(lines.size() + 1);
    lines.add(at, "line " + random.nextInt(1000));
    if (at + 1 < lines.size() && random.nextBoolean()) {
      lines.remove(at + 1);
    }
    String end = random.nextInt(5) == 0 ? "" : "\n";
    Files.writeString(file, String.join("\n", lines) + end);
  }

  private static Oid recent(Random random, List<Oid> tips) {
    return tips.get(Math.max(0, tips.size() - 1 - random.nextInt(6)));
  }

  private static String path(Random random) {
    String[] folders = {"", "a/", "a/b/", "a.b/", "src/main/", "\u00fc/"};
    return folders[random.nextInt(folders.length)] + "f" + random.nextInt(4) + ".txt";
  }

  private static String lines(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append("line ").append(random.nextInt(1000)).append('\n');
    }
    return text.toString();
  }
}
