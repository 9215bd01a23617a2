package dev.ambit.wire.yaml;

/** How many letters must change to make one word of another (Levenshtein). */
final class EditDistance {

  private EditDistance() {}

  static int between(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] row = new int[right.length() + 1];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int swap = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swap, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[right.length()];
  }
}
