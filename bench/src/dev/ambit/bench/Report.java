package dev.ambit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Makes samples a section of a page: {@code Report PAGE PART ABOUT SAMPLES}.
 *
 * <p>A sample is a line {@code table TAB case TAB round TAB value}; the first case of a table is
 * its base, to which every other is compared within the same round. A table's name ends with its
 * unit in brackets, such as {@code One commit (ms)}. A line {@code # text} is told as it is, such
 * as a machine or a version; a line {@code target TAB table TAB case TAB text} stands beside that
 * case. Only the text between the part's two marks on the page is replaced.
 */
public final class Report {

  private Report() {}

  private final Map<String, Map<String, Map<String, Double>>> tables = new LinkedHashMap<>();
  private final Map<String, String> targets = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    Report report = new Report();
    Files.readAllLines(Path.of(arguments[3])).forEach(report::add);
    String about = Files.readString(Path.of(arguments[2])).strip();
    report.write(Path.of(arguments[0]), arguments[1], about);
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (line.startsWith("# ")) {
      notes.add(line.substring(2));
    } else if (cells.length == 4 && cells[0].equals("target")) {
      targets.put(cells[1] + "\t" + cells[2], cells[3]);
    } else if (cells.length == 4) {
      tables
          .computeIfAbsent(cells[0], table -> new LinkedHashMap<>())
          .computeIfAbsent(cells[1], each -> new LinkedHashMap<>())
          .put(cells[2], Double.valueOf(cells[3]));
    } else if (!line.isBlank()) {
      throw new IllegalArgumentException("not a sample: " + line);
    }
  }

  private void write(Path page, String part, String about) throws IOException {
    String start = "<!-- bench:" + part + " -->";
    String end = "<!-- /bench:" + part + " -->";
    String section = start + "\n" + about + "\n\n" + text() + "\n" + end;
    String before = Files.exists(page) ? Files.readString(page) : "# Performance\n";
    int from = before.indexOf(start);
    int to = before.indexOf(end);
    Files.writeString(
        page,
        from < 0 || to < from
            ? before.stripTrailing() + "\n\n" + section + "\n"
            : before.substring(0, from) + section + before.substring(to + end.length()));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    notes.forEach(note -> text.append("* ").append(note).append('\n'));
    tables.forEach((name, cases) -> table(text, name, cases));
    return text.toString().stripTrailing();
  }

  private void table(StringBuilder text, String name, Map<String, Map<String, Double>> cases) {
    Map<String, Double> base = cases.values().iterator().next();
    text.append("\n### ").append(name).append("\n\n");
    text.append(
        "| | median | lowest | highest | x base, median of pairs | target | |\n|---|---|---|---|---|---|---|\n");
    cases.forEach((label, rounds) -> text.append(row(name, label, rounds, base)));
  }

  private String row(
      String table, String label, Map<String, Double> rounds, Map<String, Double> base) {
    double[] values = values(rounds);
    double ratio = ratio(rounds, base);
    String target = targets.getOrDefault(table + "\t" + label, "");
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s | %s |%n",
        label,
        number(median(values)),
        number(DoubleStream.of(values).min().orElseThrow()),
        number(DoubleStream.of(values).max().orElseThrow()),
        // A base of nought has no ratio.
        Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "-",
        target,
        target.isEmpty() ? "" : verdict(target, median(values), ratio));
  }

  /** A target with a unit is of the value, one without of the ratio. */
  private static String verdict(String target, double value, double ratio) {
    String[] words = target.split(" ");
    double limit = Double.parseDouble(words[1]);
    double reached = words.length > 2 ? value : ratio;
    boolean met = words[0].equals("<=") ? reached <= limit : reached >= limit;
    return met ? "met" : "**not met**";
  }

  private static double ratio(Map<String, Double> rounds, Map<String, Double> base) {
    return median(
        rounds.entrySet().stream()
            .filter(sample -> base.containsKey(sample.getKey()))
            .mapToDouble(sample -> sample.getValue() / base.get(sample.getKey()))
            .toArray());
  }

  private static double[] values(Map<String, Double> rounds) {
    return rounds.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return IntStream.of((sorted.length - 1) / 2, middle)
        .mapToDouble(i -> sorted[i])
        .average()
        .orElse(Double.NaN);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }
}
