package dev.ambit.wire.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ambit.wire.record.JsonLine;
import dev.ambit.wire.record.RecordView;
import java.time.Instant;

/**
 * Events of OCSF 1.8: pushes and what landed are API Activity, what was held or denied is a
 * Detection Finding, grants issued and revoked are User Access Management, and what else is done
 * with grants is Entity Management.
 */
public final class Ocsf implements Export {

  private static final int INFORMATIONAL = 1;
  private static final int MEDIUM = 3;
  private static final int SUCCESS = 1;
  private static final int FAILURE = 2;

  /** A class of OCSF with an activity of it. */
  private enum Kind {
    PUSH(6, 6003, 3),
    FINDING(2, 2004, 1),
    ASSIGNED(3, 3005, 1),
    REVOKED(3, 3005, 2),
    ENTITY(3, 3004, 1),
    OTHER(6, 6003, 99);

    private final int category;
    private final int uid;
    private final int activity;

    Kind(int category, int uid, int activity) {
      this.category = category;
      this.uid = uid;
      this.activity = activity;
    }

    static Kind of(RecordView record) {
      return switch (record.type()) {
        case "decision" -> isAllowed(record) ? PUSH : FINDING;
        case "landed" -> PUSH;
        case "grant-issued" -> ASSIGNED;
        case "grant-revoked" -> REVOKED;
        case "grant-requested", "grant-approved", "push-approved" -> ENTITY;
        default -> OTHER;
      };
    }
  }

  @Override
  public String line(String log, RecordView record) {
    Kind kind = Kind.of(record);
    ObjectNode event = JsonLine.object();
    event.put("class_uid", kind.uid).put("category_uid", kind.category);
    event.put("activity_id", kind.activity).put("type_uid", kind.uid * 100 + kind.activity);
    event.put("severity_id", kind == Kind.FINDING ? MEDIUM : INFORMATIONAL);
    event.put("status_id", kind == Kind.FINDING ? FAILURE : SUCCESS);
    event.put("time", record.at().map(Instant::toEpochMilli).orElse(0L));
    event.put("message", record.summary());
    metadata(event.putObject("metadata"), log + "-" + record.sequence(), record);
    event.putObject("actor").putObject("user").put("name", record.who()).put("uid", record.who());
    about(event, kind, record);
    return JsonLine.write(event);
  }

  private static void metadata(ObjectNode metadata, String uid, RecordView record) {
    metadata.put("version", "1.8.0").put("uid", uid);
    record.grants().stream()
        .sorted()
        .findFirst()
        .ifPresent(g -> metadata.put("correlation_uid", g));
    metadata.putObject("product").put("name", "Ambit").put("vendor_name", "Ambit");
  }

  private static void about(ObjectNode event, Kind kind, RecordView record) {
    switch (kind) {
      case PUSH, OTHER -> {
        event.putObject("api").put("operation", record.type());
        event.putObject("src_endpoint").put("name", record.repository());
        resources(event.putArray("resources"), record);
      }
      case FINDING -> {
        ObjectNode info = event.putObject("finding_info");
        info.put("uid", record.id().orElse("")).put("title", "push " + record.word().orElse(""));
        record.rules().stream().distinct().forEach(info.putArray("types")::add);
        resources(event.putArray("resources"), record);
      }
      case ASSIGNED, REVOKED -> {
        event.putObject("user").put("name", record.who());
        record.grants().stream().sorted().forEach(event.putArray("privileges")::add);
      }
      case ENTITY ->
          event
              .putObject("entity")
              .put("type", record.grants().isEmpty() ? "decision" : "grant")
              .put("uid", record.grants().stream().findFirst().or(record::id).orElse(""));
    }
  }

  private static void resources(ArrayNode resources, RecordView record) {
    record
        .refs()
        .forEach(
            ref ->
                resources
                    .addObject()
                    .put("name", record.repository() + " " + ref.name())
                    .put("type", "git ref")
                    .put("version", ref.after()));
  }

  private static boolean isAllowed(RecordView record) {
    return record.word().filter("allow"::equals).isPresent();
  }
}
