package dev.ambit.app.facts;

import dev.ambit.core.event.Oid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which files' contents a judgement reads: both sides of every path that a commit in
 * question changes against any of its parents, and for merges what each side changed since their
 * common ancestors.
 */
final class NeededContents {

  private static final Pattern CHANGE =
      Pattern.compile(":([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) .*");
  private static final String POLICY = ".ambit/policy.yaml";
  private static final int MOST = 200_000;

  private final Git git;

  NeededContents(Git git) {
    this.git = git;
  }

  /** The ids of those that the mirror lacks, a line each. */
  String missing(Oid head, List<String> vetted) throws IOException {
    Set<String> blobs = new TreeSet<>();
    List<String> commits = commits(head, vetted);
    String ids = String.join("\n", commits.stream().map(NeededContents::first).toList());
    add(
        blobs,
        git.feed(
            ids + "\n",
            "diff-tree",
            "--stdin",
            "-m",
            "--root",
            "-r",
            "--no-renames",
            "--no-abbrev",
            "--no-commit-id"));
    for (String commit : commits) {
      addSides(blobs, commit.split(" ", -1));
    }
    addPolicies(blobs);
    addNotes(blobs, commits);
    return lacking(blobs);
  }

  private List<String> commits(Oid head, List<String> vetted) throws IOException {
    List<String> command = new ArrayList<>(List.of("rev-list", "--parents", head.hex(), "--not"));
    command.addAll(vetted);
    return git.run(command.toArray(String[]::new)).lines().toList();
  }

  private static String first(String commit) {
    return commit.split(" ", 2)[0];
  }

  /** A merge is recomputed: that reads what both sides changed since where they parted. */
  private void addSides(Set<String> blobs, String[] commitAndParents) throws IOException {
    for (int i = 2; i < commitAndParents.length; i++) {
      for (String base : bases(commitAndParents[1], commitAndParents[i])) {
        for (String side : List.of(commitAndParents[1], commitAndParents[i])) {
          add(blobs, git.run("diff-tree", "-r", "--no-renames", "--no-abbrev", base, side));
        }
      }
    }
  }

  private List<String> bases(String one, String other) {
    try {
      return git.run("merge-base", "--all", one, other).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The repository's own policy is read from every branch that may be protected. */
  private void addPolicies(Set<String> blobs) throws IOException {
    String branches = git.run("for-each-ref", "--format=%(refname)", "refs/heads", "refs/ambit");
    String asked = String.join("\n", branches.lines().map(ref -> ref + ":" + POLICY).toList());
    git.feed(asked + "\n", "cat-file", "--batch-check=%(objectname) %(objecttype)")
        .lines()
        .map(line -> line.split(" ", -1))
        .filter(parts -> parts.length == 2 && parts[0].matches("[0-9a-f]{40,64}"))
        .forEach(parts -> blobs.add(parts[0]));
    if (branches.contains("refs/ambit/grants")) {
      entries("refs/ambit/grants").forEach(entry -> blobs.add(entry[2]));
    }
  }

  /** A note lies under its commit's id, which folders may part. */
  private void addNotes(Set<String> blobs, List<String> commits) throws IOException {
    if (git.run("for-each-ref", "refs/notes/ai").isEmpty()) {
      return;
    }
    Set<String> ids = commits.stream().map(NeededContents::first).collect(Collectors.toSet());
    entries("refs/notes/ai")
        .filter(entry -> ids.contains(entry[3].replace("/", "")))
        .forEach(entry -> blobs.add(entry[2]));
  }

  /** Mode, type, id and path of each entry of a tree. */
  private Stream<String[]> entries(String ref) throws IOException {
    return git.run("ls-tree", "-r", ref).lines().map(line -> line.split("[ \t]", 4));
  }

  private static void add(Set<String> blobs, String changes) throws IOException {
    for (String line : changes.lines().toList()) {
      Matcher change = CHANGE.matcher(line);
      if (change.matches()) {
        add(blobs, change.group(1), change.group(3));
        add(blobs, change.group(2), change.group(4));
      }
    }
    if (blobs.size() > MOST) {
      throw new IOException("the change touches more than " + MOST + " contents");
    }
  }

  /** Submodules' commits are in another repository; an absent side is all zeros. */
  private static void add(Set<String> blobs, String mode, String id) {
    if (!mode.equals("160000") && !mode.equals("000000")) {
      blobs.add(id);
    }
  }

  private String lacking(Set<String> blobs) throws IOException {
    if (blobs.isEmpty()) {
      return "";
    }
    StringBuilder lacking = new StringBuilder();
    git.feed(String.join("\n", blobs) + "\n", "cat-file", "--batch-check")
        .lines()
        .filter(line -> line.endsWith(" missing"))
        .forEach(line -> lacking.append(line, 0, line.indexOf(' ')).append('\n'));
    return lacking.toString();
  }
}
