package dev.ambit.app.work;

import dev.ambit.app.event.Hint;
import dev.ambit.app.forge.Forge;
import dev.ambit.app.forge.OpenPull;
import dev.ambit.app.store.Delivery;
import dev.ambit.app.store.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works a delivery: from what it hints at to the subjects that are to be judged. */
final class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final Forge forge;
  private final Approving approving;
  private final RuleChanges rules;
  private final WorkflowRuns runs;

  Deliveries(Forge forge, Approving approving, RuleChanges rules, WorkflowRuns runs) {
    this.rules = rules;
    this.runs = runs;
    this.forge = forge;
    this.approving = approving;
  }

  /** The subjects to be judged because of it; none if it says nothing that can be understood. */
  List<Subject> subjects(Delivery delivery) throws IOException {
    List<Subject> subjects = new ArrayList<>();
    for (Hint hint : hints(delivery)) {
      if (hint instanceof Hint.Rules changed) {
        rules.heard(changed, delivery.id());
      } else if (hint instanceof Hint.Run run) {
        runs.heard(run, delivery.id());
      } else {
        subjects.addAll(subjects(hint));
      }
    }
    return subjects;
  }

  private List<Hint> hints(Delivery delivery) {
    try {
      return forge.events().read(delivery.event(), delivery.body());
    } catch (IllegalArgumentException e) {
      LOG.warn(
          "delivery {} of {} is no {} that can be understood: {}",
          delivery.id(),
          delivery.forge(),
          delivery.event(),
          e.getMessage());
      return List.of();
    }
  }

  private List<Subject> subjects(Hint hint) throws IOException {
    String repository = hint.repository().value();
    if (hint instanceof Hint.Pull pull) {
      return List.of(Subject.pull(forge.name(), repository, pull.number()));
    }
    if (hint instanceof Hint.Group group) {
      return List.of(Subject.group(forge.name(), repository, group.ref()));
    }
    if (hint instanceof Hint.Comment comment) {
      return only(approving.commented(comment));
    }
    if (hint instanceof Hint.Button button) {
      return only(approving.pressed(button));
    }
    List<Subject> all = new ArrayList<>();
    all.add(Subject.landed(forge.name(), repository));
    for (OpenPull pull : forge.state().openPulls(hint.repository())) {
      all.add(Subject.pull(forge.name(), repository, pull.number()));
    }
    return all;
  }

  private static List<Subject> only(Optional<Subject> subject) {
    return subject.stream().toList();
  }
}
