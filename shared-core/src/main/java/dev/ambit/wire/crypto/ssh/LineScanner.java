package dev.ambit.wire.crypto.ssh;

/** Walks along one line of an allowed-signers file. */
final class LineScanner {

  private final String line;
  private int at;

  LineScanner(String line) {
    this.line = line;
  }

  boolean done() {
    return at >= line.length();
  }

  char peek() {
    return line.charAt(at);
  }

  /** Takes {@code expected} if it is next. */
  boolean take(char expected) {
    boolean next = !done() && peek() == expected;
    at += next ? 1 : 0;
    return next;
  }

  void skipBlanks() {
    while (!done() && isBlank(peek())) {
      at++;
    }
  }

  /** Everything up to the next blank, or within quotes. */
  String word() throws MalformedSsh {
    return take('"') ? upToQuote() : upTo(" \t");
  }

  /** A value in quotes, in which a backslash keeps a quote from ending it. */
  String quoted() throws MalformedSsh {
    if (!take('"')) {
      throw new MalformedSsh("an option's value stands in double quotes");
    }
    return upToQuote();
  }

  /** Everything before one of {@code stops}. */
  String upTo(String stops) {
    int start = at;
    while (!done() && stops.indexOf(peek()) < 0) {
      at++;
    }
    return line.substring(start, at);
  }

  /** What follows, without moving. */
  String rest() {
    return line.substring(at);
  }

  private String upToQuote() throws MalformedSsh {
    StringBuilder text = new StringBuilder();
    while (!take('"')) {
      if (rest().startsWith("\\\"")) {
        at++;
      }
      if (done()) {
        throw new MalformedSsh("a double quote is not closed");
      }
      text.append(peek());
      at++;
    }
    return text.toString();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
