package dev.ambit.wire.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RecordView;

/**
 * Events of OCSF 1.8: what was held or denied is a Detection Finding, pushes and runs that were let
 * through and what landed are API Activity, and what people do about grants and held pushes is
 * Entity Management.
 */
public final class Ocsf implements Export {

  private static final int INFORMATIONAL = 1;
  private static final int LOW = 2;
  private static final int MEDIUM = 3;
  private static final int SUCCESS = 1;
  private static final int NEW_FINDING = 1;
  private static final int DENIED = 2;
  private static final int OBSERVED = 3;
  private static final int BLOCKED = 2;
  private static final int LOGGED = 17;

  @Override
  public String line(ExportedRecord record) {
    RecordView view = record.view();
    OcsfKind kind = OcsfKind.of(view);
    ObjectNode event = JsonLine.object();
    event.put("class_uid", kind.uid()).put("category_uid", kind.category());
    event.put("activity_id", kind.activity()).put("activity_name", view.type());
    event.put("type_uid", kind.type()).put("severity_id", severity(view));
    event.put("time", record.at().toEpochMilli()).put("message", view.summary());
    metadata(event.putObject("metadata"), kind, record);
    String who = view.who().isEmpty() ? "ambit" : view.who();
    event.putObject("actor").putObject("user").put("name", who);
    switch (kind.shape()) {
      case FINDING -> finding(event, view);
      case ACTIVITY -> activity(event, view);
      case ENTITY -> entity(event, view);
    }
    return JsonLine.write(event);
  }

  private static int severity(RecordView view) {
    if (!view.isComplaint()) {
      return INFORMATIONAL;
    }
    return view.isStopped() ? MEDIUM : LOW;
  }

  private static void metadata(ObjectNode metadata, OcsfKind kind, ExportedRecord record) {
    metadata.put("version", "1.8.0").put("uid", record.id()).put("log_name", record.log());
    record.view().grants().stream()
        .sorted()
        .findFirst()
        .ifPresent(grant -> metadata.put("correlation_uid", grant));
    metadata.putObject("product").put("name", "Ambit").put("vendor_name", "Ambit");
    if (kind.shape() == OcsfKind.Shape.FINDING) {
      metadata.putArray("profiles").add("host").add("security_control");
    }
  }

  private static void finding(ObjectNode event, RecordView view) {
    event.put("status_id", NEW_FINDING);
    event.put("action_id", view.isStopped() ? DENIED : OBSERVED);
    event.put("disposition_id", view.isStopped() ? BLOCKED : LOGGED);
    ObjectNode info = event.putObject("finding_info");
    info.put("uid", view.id().orElseThrow()).put("title", title(view));
    view.rules().stream().distinct().forEach(info.putArray("types")::add);
    resources(event.putArray("resources"), view);
  }

  private static String title(RecordView view) {
    return view.type() + " " + view.word().orElse("");
  }

  private static void activity(ObjectNode event, RecordView view) {
    event.put("status_id", SUCCESS);
    event.putObject("api").put("operation", view.type());
    // It is required, and the logs hold no address of whoever pushed.
    event.putObject("src_endpoint").put("name", "unknown");
    resources(event.putArray("resources"), view);
  }

  private static void entity(ObjectNode event, RecordView view) {
    event.put("status_id", SUCCESS);
    if (!view.note().isEmpty()) {
      event.put("comment", view.note());
    }
    boolean grant = view.id().isEmpty();
    String uid =
        view.id().orElseGet(() -> String.join(",", view.grants().stream().sorted().toList()));
    ObjectNode entity = event.putObject("entity");
    entity.put("type", grant ? "grant" : "decision").put("name", uid.isEmpty() ? "all" : uid);
  }

  private static void resources(ArrayNode resources, RecordView view) {
    view.refs()
        .forEach(
            ref ->
                resources
                    .addObject()
                    .put("name", view.repository() + " " + ref.name())
                    .put("type", "git ref")
                    .put("version", ref.after()));
    if (view.refs().isEmpty() && !view.repository().isEmpty()) {
      resources.addObject().put("name", view.repository()).put("type", "git repository");
    }
  }
}
