package dev.ambit.app.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Draws pages from the templates that were compiled with the app. All text is escaped. */
public final class PageEngine {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.ambit.app.pages");

  private PageEngine() {}

  /** A page as HTML. */
  public static String draw(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    ENGINE.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
