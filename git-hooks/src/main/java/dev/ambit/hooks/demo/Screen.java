package dev.ambit.hooks.demo;

import java.io.PrintWriter;
import java.util.List;

/** Where the demo tells its story: with colours on a terminal, in plain text elsewhere. */
final class Screen {

  private static final String BOLD = "\033[1m";
  private static final String DIM = "\033[2m";
  private static final String GREEN = "\033[32m";
  private static final String YELLOW = "\033[33m";
  private static final String RED = "\033[31m";
  private static final String CYAN = "\033[36m";
  private static final String RESET = "\033[0m";

  private final PrintWriter out;
  private final boolean colours;

  Screen(PrintWriter out, boolean colours) {
    this.out = out;
    this.colours = colours;
  }

  void title(String text) {
    line("");
    line(paint(BOLD, text));
  }

  void note(String text) {
    line(paint(DIM, "   " + text));
  }

  void command(String text) {
    line(paint(CYAN, "   $ " + text));
  }

  /** What the git client printed, indented; the reply's parts in colour. */
  void reply(String text) {
    text.lines().forEach(each -> line("     " + (colours ? paintReply(each) : each)));
  }

  void outcome(Scene.Result result) {
    String mark = result.asExpected() ? "as expected" : "NOT as expected: " + result.expected();
    line("   " + paint(colour(result.happened()), result.happened()) + " (" + mark + ")");
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A table with columns as wide as their widest cell. */
  void table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        String cell = row.get(i);
        text.append(paint(colour(cell), cell)).append(" ".repeat(widths[i] - cell.length() + 2));
      }
      line(text.toString().stripTrailing());
    }
  }

  private static String colour(String word) {
    return switch (word) {
      case "allow" -> GREEN;
      case "hold" -> YELLOW;
      case "deny" -> RED;
      default -> "";
    };
  }

  private String paintReply(String line) {
    if (line.contains("ambit-json:")) {
      return paint(DIM, line);
    }
    if (line.startsWith("remote: ambit:")) {
      return paint(BOLD, line);
    }
    return line.contains("next:") ? paint(GREEN, line) : line;
  }

  private String paint(String colour, String text) {
    return colours && !colour.isEmpty() ? colour + text + RESET : text;
  }
}
