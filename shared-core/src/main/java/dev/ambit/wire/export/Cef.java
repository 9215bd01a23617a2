package dev.ambit.wire.export;

import dev.ambit.wire.record.RecordView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Common Event Format, version 0. Keys are those of its dictionary, and no value is longer than
 * it allows; what has no key there stands in custom strings with a label.
 */
public final class Cef implements Export {

  private static final int QUIET = 1;
  private static final int REPORTED = 3;
  private static final int HELD = 5;
  private static final int DENIED = 8;

  private static final int LONGEST_TEXT = 1023;
  private static final int LONGEST_CUSTOM = 4000;

  @Override
  public String line(ExportedRecord record) {
    RecordView view = record.view();
    return "CEF:0|Ambit|Ambit|1|"
        + header(view.type())
        + "|"
        + header(view.word().map(word -> view.type() + " " + word).orElse(view.type()))
        + "|"
        + severity(view)
        + "|"
        + fields(record).entrySet().stream()
            .map(field -> field.getKey() + "=" + extension(field.getValue()))
            .collect(Collectors.joining(" "));
  }

  private static Map<String, String> fields(ExportedRecord record) {
    RecordView view = record.view();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("externalId", record.id());
    fields.put("rt", String.valueOf(record.at().toEpochMilli()));
    put(fields, "suser", view.who(), LONGEST_TEXT);
    fields.put("act", view.word().orElse(view.type()));
    view.word().ifPresent(word -> fields.put("outcome", view.isStopped() ? "failure" : "success"));
    custom(fields, 1, "grant", String.join(",", view.grants().stream().sorted().toList()));
    custom(fields, 2, "decision", view.id().orElse(""));
    custom(fields, 3, "refs", refs(view));
    custom(fields, 4, "rules", String.join(",", view.rules().stream().distinct().toList()));
    custom(fields, 5, "repository", view.repository());
    custom(fields, 6, "mode", view.mode().orElse(""));
    put(fields, "msg", view.note(), LONGEST_TEXT);
    return fields;
  }

  private static void custom(Map<String, String> fields, int place, String label, String value) {
    if (!value.isEmpty()) {
      fields.put("cs" + place + "Label", label);
      put(fields, "cs" + place, value, LONGEST_CUSTOM);
    }
  }

  private static void put(Map<String, String> fields, String key, String value, int longest) {
    if (!value.isEmpty()) {
      fields.put(key, value.substring(0, Math.min(longest, value.length())));
    }
  }

  private static String refs(RecordView view) {
    return view.refs().stream()
        .map(ref -> ref.name() + " " + ref.before() + " " + ref.after())
        .collect(Collectors.joining(","));
  }

  private static int severity(RecordView view) {
    if (!view.isComplaint()) {
      return QUIET;
    }
    if (!view.isStopped()) {
      return REPORTED;
    }
    return view.word().filter("hold"::equals).isPresent() ? HELD : DENIED;
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
