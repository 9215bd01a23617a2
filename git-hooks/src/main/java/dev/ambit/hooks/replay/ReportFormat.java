package dev.ambit.hooks.replay;

import dev.ambit.core.effect.replay.ReplayReport;
import dev.ambit.wire.record.ReplayJson;

/** How a report is written. */
enum ReportFormat {
  TEXT {
    @Override
    String write(ReplayReport report) {
      return new TextReport(report).write();
    }
  },
  JSON {
    @Override
    String write(ReplayReport report) {
      return ReplayJson.line(report) + "\n";
    }
  },
  /** One page without anything from elsewhere. */
  HTML {
    @Override
    String write(ReplayReport report) {
      return new HtmlReport(report).write();
    }
  };

  abstract String write(ReplayReport report);
}
