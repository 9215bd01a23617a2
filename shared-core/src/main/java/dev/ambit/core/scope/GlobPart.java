package dev.ambit.core.scope;

import java.util.ArrayList;
import java.util.List;

/** Parses one part of a pattern, the text between two slashes. */
final class GlobPart {

  private final String pattern;
  private final int[] points;
  private final List<GlobToken> tokens = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  GlobPart(String pattern, String part) {
    this.pattern = pattern;
    this.points = part.codePoints().toArray();
  }

  List<GlobToken> tokens() {
    while (at < points.length) {
      next(points[at++]);
    }
    endLiteral();
    return tokens;
  }

  private void next(int point) {
    switch (point) {
      case '*' -> star();
      case '?' -> wildcard(new GlobToken.One(GlobSymbols.NO_SLASH));
      case '[' -> wildcard(new GlobToken.One(bracket()));
      case '{', '}' -> throw refusal("has braces; write one pattern for each choice, or \\{");
      case '\\' -> literal.appendCodePoint(escaped());
      default -> literal.appendCodePoint(point);
    }
  }

  private void star() {
    if (at < points.length && points[at] == '*') {
      throw refusal("has ** beside other characters; ** stands alone between slashes");
    }
    wildcard(new GlobToken.Star());
  }

  private void wildcard(GlobToken token) {
    endLiteral();
    tokens.add(token);
  }

  private void endLiteral() {
    if (literal.length() > 0) {
      tokens.add(new GlobToken.Text(literal.toString()));
      literal.setLength(0);
    }
  }

  private GlobSymbols bracket() {
    boolean negated = at < points.length && points[at] == '!';
    at += negated ? 1 : 0;
    List<GlobSymbols.Range> ranges = new ArrayList<>();
    while (at < points.length && points[at] != ']') {
      ranges.add(range());
    }
    if (at == points.length) {
      throw refusal("has a [ without its ]; write \\[ for the sign, and no slash within brackets");
    }
    at++;
    if (ranges.isEmpty()) {
      throw refusal("has empty brackets; name at least one character");
    }
    return GlobSymbols.of(ranges, negated);
  }

  private GlobSymbols.Range range() {
    int first = member();
    boolean more = at + 1 < points.length && points[at] == '-' && points[at + 1] != ']';
    if (!more) {
      return new GlobSymbols.Range(first, first);
    }
    at++;
    int last = member();
    if (last < first) {
      throw refusal("has a range that runs backwards");
    }
    return new GlobSymbols.Range(first, last);
  }

  private int member() {
    int point = points[at++];
    if (point == '[' || point == '^') {
      throw refusal("has [ or ^ within brackets; negation is [!...], else write \\[ or \\^");
    }
    return point == '\\' ? escaped() : point;
  }

  private int escaped() {
    if (at == points.length) {
      throw refusal("has a backslash before nothing; write \\\\ for the sign");
    }
    return points[at++];
  }

  private IllegalArgumentException refusal(String why) {
    return GlobSyntax.refusal(pattern, why);
  }
}
