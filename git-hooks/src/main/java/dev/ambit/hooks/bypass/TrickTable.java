package dev.ambit.hooks.bypass;

import dev.ambit.wire.record.TrickJson;
import java.io.PrintWriter;
import java.util.List;

/** How results are written. */
enum TrickTable {
  /** For people: a table and a line that sums it up. */
  TEXT {
    @Override
    void print(List<TrickResult> results, PrintWriter out) {
      int trick = width(results.stream().map(TrickResult::trick).toList(), "trick");
      int expected = width(results.stream().map(TrickResult::expected).toList(), "expected");
      String row = "%-4s%-" + trick + "s  %-" + expected + "s  %s%n";
      out.printf(row, "", "trick", "expected", "what happened");
      for (TrickResult each : results) {
        String mark = each.asExpected() ? "" : "NO";
        out.printf(row, mark, each.trick(), each.expected(), each.happened());
      }
      long well = results.stream().filter(TrickResult::asExpected).count();
      out.println(well + " of " + results.size() + " tricks ended as expected");
    }
  },
  /** For programs: an object a line. */
  JSON {
    @Override
    void print(List<TrickResult> results, PrintWriter out) {
      results.forEach(
          each ->
              out.println(
                  TrickJson.line(
                      each.trick(),
                      each.title(),
                      each.expected(),
                      each.happened(),
                      each.asExpected())));
    }
  };

  abstract void print(List<TrickResult> results, PrintWriter out);

  private static int width(List<String> cells, String head) {
    return cells.stream().mapToInt(String::length).reduce(head.length(), Math::max);
  }
}
