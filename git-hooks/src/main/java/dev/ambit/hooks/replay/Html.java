package dev.ambit.hooks.replay;

import java.util.ArrayList;
import java.util.List;

/** HTML put together from texts that attackers may have made: every text is escaped on its way. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Markup as it stands, with escaped texts in the place of each {@code {}}. */
  Html add(String markup, Object... texts) {
    int at = 0;
    for (Object text : texts) {
      int hole = markup.indexOf("{}", at);
      out.append(markup, at, hole).append(escaped(text.toString()));
      at = hole + 2;
    }
    out.append(markup, at, markup.length()).append('\n');
    return this;
  }

  /** A table, in a box of its own that scrolls; columns whose head starts with # hold numbers. */
  Html table(List<String> heads, List<List<String>> rows) {
    add("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
    heads.forEach(head -> cell("th scope=\"col\"", "th", isNumber(head), head.replace("#", "")));
    add("</tr></thead><tbody>");
    for (List<String> row : rows) {
      add("<tr>");
      List<String> cells = new ArrayList<>(row);
      for (int i = 0; i < cells.size(); i++) {
        cell("td", "td", isNumber(heads.get(i)), cells.get(i));
      }
      add("</tr>");
    }
    return add("</tbody></table></div>");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void cell(String open, String close, boolean number, String text) {
    add("<" + open + (number ? " class=\"n\"" : "") + ">{}</" + close + ">", text);
  }

  private static boolean isNumber(String head) {
    return head.startsWith("#");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
