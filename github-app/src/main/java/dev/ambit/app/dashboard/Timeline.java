package dev.ambit.app.dashboard;

import dev.ambit.core.decision.DecisionId;
import dev.ambit.core.provenance.chain.ChainStep;
import dev.ambit.core.provenance.chain.ChainStep.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drawing of a chain: a lane for each kind of deed, a column for each deed in the order of
 * time, and a line from each deed to what it followed from. Pure.
 *
 * @param width how wide it is, in units of the drawing
 * @param height how high
 * @param lanes the lanes
 * @param dots the deeds
 * @param lines what led to what
 * @param leftOut how many earlier deeds are not drawn
 */
public record Timeline(
    int width, int height, List<Lane> lanes, List<Dot> dots, List<Line> lines, int leftOut) {

  private static final int MARGIN = 110;
  private static final int COLUMN = 92;
  private static final int LANE = 58;
  private static final int TOP = 34;
  private static final int NARROWEST = 640;
  private static final int MOST = 24;

  /** A kind of deed, at a height. */
  public record Lane(String name, int y) {}

  /**
   * A deed.
   *
   * @param mood how it went, as a style
   * @param decision the decision behind it; empty if there is none
   */
  public record Dot(
      int x, int y, String kind, String mood, String time, String text, String decision) {}

  /** From one deed to what followed from it. */
  public record Line(int fromX, int fromY, int toX, int toY) {}

  private enum Row {
    PERMISSION("permission", 0),
    WORK("work", 1),
    PEOPLE("people", 2),
    LANDING("landing", 3);

    private final String title;
    private final int place;

    Row(String title, int place) {
      this.title = title;
      this.place = place;
    }

    private int y() {
      return TOP + LANE / 2 + place * LANE;
    }

    private static Row of(Kind kind) {
      return switch (kind) {
        case REQUEST, GRANT, REVOCATION -> PERMISSION;
        case PUSH, RUN -> WORK;
        case APPROVAL -> PEOPLE;
        case LANDED, MERGE, STATEMENT, BREAK -> LANDING;
      };
    }
  }

  /** The drawing of these steps. */
  static Timeline of(List<ChainStep> steps, Instant now) {
    List<ChainStep> drawn = steps.subList(Math.max(0, steps.size() - MOST), steps.size());
    Drawing drawing = new Drawing(now);
    drawn.forEach(step -> drawing.add(step, Optional.empty()));
    return new Timeline(
        Math.max(NARROWEST, MARGIN + drawing.columns * COLUMN + 40),
        TOP + Row.values().length * LANE + 30,
        List.of(Row.values()).stream().map(row -> new Lane(row.title, row.y())).toList(),
        List.copyOf(drawing.dots),
        List.copyOf(drawing.lines),
        steps.size() - drawn.size());
  }

  private static final class Drawing {

    private final List<Dot> dots = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Instant now;
    private int columns;

    Drawing(Instant now) {
      this.now = now;
    }

    void add(ChainStep step, Optional<Dot> cause) {
      Row row = Row.of(step.kind());
      Dot dot =
          new Dot(
              MARGIN + columns++ * COLUMN + COLUMN / 2,
              row.y(),
              step.kind().word(),
              mood(step),
              step.at().map(at -> new Moment(at, now).brief()).orElse(""),
              step.text(),
              decision(step));
      cause.or(() -> last(Row.PERMISSION)).ifPresent(from -> lines.add(line(from, dot)));
      dots.add(dot);
      step.children().forEach(child -> add(child, Optional.of(dot)));
    }

    private Optional<Dot> last(Row row) {
      return dots.stream().filter(dot -> dot.y() == row.y()).reduce((first, second) -> second);
    }

    private static Line line(Dot from, Dot to) {
      return new Line(from.x(), from.y(), to.x(), to.y());
    }
  }

  private static String mood(ChainStep step) {
    return switch (step.kind()) {
      case BREAK, REVOCATION -> "bad";
      case PUSH, RUN -> word(step);
      case APPROVAL, LANDED, MERGE -> "good";
      case REQUEST, GRANT, STATEMENT -> "plain";
    };
  }

  /** By the first word; something that ran on a commit begins with its own name. */
  private static String word(ChainStep step) {
    return switch (step.text().split(" ", 2)[0]) {
      case "allow" -> "good";
      case "hold" -> "wait";
      case "deny" -> "bad";
      default -> "plain";
    };
  }

  /** The decision's id, which is the second word of a push or a run. */
  private static String decision(ChainStep step) {
    if (step.kind() != Kind.PUSH && step.kind() != Kind.RUN) {
      return "";
    }
    return List.of(step.text().split(" ", -1)).stream()
        .filter(DecisionId::isWellFormed)
        .findFirst()
        .orElse("");
  }
}
