package dev.ambit.app.web;

/** Text made safe for HTML. */
final class Html {

  private Html() {}

  static String text(String raw) {
    return raw.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A whole page with this title and body. */
  static String page(String title, String body) {
    return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + text(title)
        + "</title></head><body><main><h1>"
        + text(title)
        + "</h1>\n"
        + body
        + "</main></body></html>\n";
  }
}
