package dev.ambit.wire.export;

import dev.ambit.wire.record.RecordView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The Common Event Format, version 0. */
public final class Cef implements Export {

  private static final int QUIET = 1;
  private static final int HELD = 5;
  private static final int DENIED = 8;

  @Override
  public String line(String log, RecordView record) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("externalId", log + "-" + record.sequence());
    record.at().map(Instant::toEpochMilli).ifPresent(at -> fields.put("rt", at.toString()));
    fields.put("suser", record.who());
    fields.put("act", record.word().orElse(record.type()));
    fields.put("cs1Label", "grant");
    fields.put("cs1", String.join(",", record.grants().stream().sorted().toList()));
    fields.put("cs2Label", "decision");
    fields.put("cs2", record.id().orElse(""));
    fields.put("cs3Label", "refs");
    fields.put(
        "cs3",
        record.refs().stream()
            .map(ref -> ref.name() + " " + ref.before() + " " + ref.after())
            .collect(Collectors.joining(",")));
    fields.put("cs4Label", "rules");
    fields.put("cs4", String.join(",", record.rules().stream().distinct().toList()));
    fields.put("request", record.repository());
    fields.put("msg", record.note());
    return "CEF:0|Ambit|Ambit|1|"
        + header(record.type())
        + "|"
        + header(record.word().map(word -> record.type() + " " + word).orElse(record.type()))
        + "|"
        + severity(record)
        + "|"
        + fields.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(field -> field.getKey() + "=" + extension(field.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static int severity(RecordView record) {
    return switch (record.word().orElse("")) {
      case "deny" -> DENIED;
      case "hold" -> HELD;
      default -> QUIET;
    };
  }

  private static String header(String text) {
    return plain(text).replace("\\", "\\\\").replace("|", "\\|");
  }

  private static String extension(String text) {
    return text.replace("\\", "\\\\").replace("=", "\\=").replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String plain(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }
}
