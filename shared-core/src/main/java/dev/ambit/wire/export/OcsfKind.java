package dev.ambit.wire.export;

import dev.ambit.wire.record.RecordView;

/** A class of OCSF with an activity of it, by the numbers of its schema. */
enum OcsfKind {
  /** A change was let through or carried out: API Activity, Update. */
  CHANGE(Shape.ACTIVITY, 6, 6003, 3),
  /** API Activity, Other. */
  OTHER(Shape.ACTIVITY, 6, 6003, 99),
  /** Detection Finding, Create. */
  FINDING(Shape.FINDING, 2, 2004, 1),
  /** Entity Management, Create. */
  REQUESTED(Shape.ENTITY, 3, 3004, 1),
  /** Entity Management, Update. */
  APPROVED(Shape.ENTITY, 3, 3004, 3),
  /** Entity Management, Activate. */
  ISSUED(Shape.ENTITY, 3, 3004, 10),
  /** Entity Management, Deactivate. */
  REVOKED(Shape.ENTITY, 3, 3004, 11);

  /** Which attributes the class asks for. */
  enum Shape {
    ACTIVITY,
    FINDING,
    ENTITY
  }

  private static final int ACTIVITIES = 100;

  private final Shape shape;
  private final int category;
  private final int uid;
  private final int activity;

  OcsfKind(Shape shape, int category, int uid, int activity) {
    this.shape = shape;
    this.category = category;
    this.uid = uid;
    this.activity = activity;
  }

  static OcsfKind of(RecordView view) {
    if (view.isComplaint()) {
      return FINDING;
    }
    return switch (view.type()) {
      case "decision", "landed" -> CHANGE;
      case "grant-requested" -> REQUESTED;
      case "grant-approved", "push-approved", "run-approved" -> APPROVED;
      case "grant-issued" -> ISSUED;
      case "grant-revoked" -> REVOKED;
      default -> OTHER;
    };
  }

  Shape shape() {
    return shape;
  }

  int category() {
    return category;
  }

  int uid() {
    return uid;
  }

  int activity() {
    return activity;
  }

  /** The number of class and activity together. */
  int type() {
    return uid * ACTIVITIES + activity;
  }
}
