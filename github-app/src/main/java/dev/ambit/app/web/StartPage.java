package dev.ambit.app.web;

import dev.ambit.app.effect.Report;
import dev.ambit.app.effect.ReportJson;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.store.StoredVerdict;
import dev.ambit.app.store.Verdicts;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/** The first page: which forges are served, and the newest verdicts. */
final class StartPage implements Handler {

  private static final int NEWEST = 50;

  private final List<Forge> forges;
  private final Verdicts verdicts;

  StartPage(List<Forge> forges, Verdicts verdicts) {
    this.forges = List.copyOf(forges);
    this.verdicts = verdicts;
  }

  @Override
  public void handle(Context context) {
    StringBuilder body = new StringBuilder();
    body.append(forges.isEmpty() ? "<p>No forge is set up yet.</p>" : "<h2>Forges</h2><ul>");
    forges.forEach(
        forge -> body.append("<li>").append(Html.text(forge.name() + " " + forge.host())));
    body.append(forges.isEmpty() ? "" : "</ul>").append("<h2>Newest verdicts</h2><ul>");
    verdicts.latest(NEWEST).forEach(verdict -> body.append(line(verdict)));
    context.html(Html.page("Ambit", body.append("</ul>").toString()));
  }

  private static String line(StoredVerdict verdict) {
    Report report = ReportJson.read(verdict.report());
    return "<li>"
        + Html.text(verdict.subject().repository() + " " + verdict.subject().name())
        + ": "
        + Html.text(report.title())
        + " <code>"
        + Html.text(verdict.decision())
        + "</code></li>\n";
  }
}
