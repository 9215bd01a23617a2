package dev.ambit.bench;

import java.util.Locale;

/** Prints what a part measured, in the lines that {@link Report} reads. */
public final class Samples {

  private Samples() {}

  /** One value of one case in one round. */
  public static void value(String table, String label, int round, double value) {
    System.out.printf(Locale.ROOT, "%s\t%s\t%d\t%.4f%n", table, label, round, value);
  }

  /** What a case is meant to reach: {@code <= 0.35} is a ratio to the base, with a unit a value. */
  public static void target(String table, String label, String target) {
    System.out.printf("target\t%s\t%s\t%s%n", table, label, target);
  }

  /** A line for the page. */
  public static void note(String text) {
    System.out.println("# " + text);
  }
}
