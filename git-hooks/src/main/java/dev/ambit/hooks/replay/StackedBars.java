package dev.ambit.hooks.replay;

import dev.ambit.core.decision.Outcome;
import dev.ambit.core.effect.replay.Tally;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A chart of lying bars, a row for each tally: what passes, what is held, what is denied. */
final class StackedBars {

  private static final List<Outcome> PARTS = List.of(Outcome.ALLOW, Outcome.HOLD, Outcome.DENY);
  private static final int WIDTH = 470;
  private static final int ROW = 26;
  private static final int LABEL = 100;
  private static final int GAP = 6;
  private static final int LETTER = 7;

  private StackedBars() {}

  /**
   * Draws the chart.
   *
   * @param about what it shows, for those who do not see it
   */
  static void draw(Html html, String about, Collection<Tally> rows) {
    int most = rows.stream().mapToInt(Tally::changes).max().orElse(1);
    html.add(
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {} {}\">",
        about,
        WIDTH,
        rows.size() * ROW + 4);
    int numbers = GAP + LETTER * rows.stream().mapToInt(row -> words(row).length()).max().orElse(0);
    int y = 2;
    for (Tally row : rows) {
      row(html, row, y, (double) (WIDTH - LABEL - numbers) / Math.max(1, most));
      y += ROW;
    }
    html.add("</svg>");
  }

  private static void row(Html html, Tally row, int y, double scale) {
    html.add("<text x=\"0\" y=\"{}\">{}</text>", y + 17, cut(row.name()));
    double x = LABEL;
    for (Outcome part : PARTS) {
      double width = row.of(part) * scale;
      if (width > 0) {
        html.add(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{}</title></rect>",
            part.word(),
            number(x),
            y + 3,
            number(width),
            ROW - 8,
            row.name() + ": " + row.of(part) + " " + part.word());
      }
      x += width;
    }
    html.add("<text x=\"{}\" y=\"{}\">{}</text>", number(x + GAP), y + 17, words(row));
  }

  private static String words(Tally row) {
    return row.changes() + (row.stopped() > 0 ? ", " + row.stopped() + " stopped" : "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String cut(String name) {
    return name.length() > 15 ? name.substring(0, 14) + "\u2026" : name;
  }
}
