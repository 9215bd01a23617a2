package dev.ambit.wire.policy;

import dev.ambit.core.decision.Outcome;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.FileClass;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The field {@code classes} of a policy.
 *
 * @param otherwise what touching a restricted class not named means
 * @param byClass what touching a class means
 */
record ClassOutcomes(Optional<Outcome> otherwise, Map<ClassId, Outcome> byClass) {

  private static final Decoder<Outcome> OUTCOME = Decoders.constant(Outcome.class);

  ClassOutcomes {
    byClass = Map.copyOf(byClass);
  }

  static ClassOutcomes read(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<Outcome> otherwise = fields.optional("default", OUTCOME);
    Map<ClassId, Outcome> byClass = new LinkedHashMap<>();
    for (FileClass each : FileClassReader.shipped().all()) {
      fields
          .optional(each.id().value(), OUTCOME)
          .ifPresent(outcome -> byClass.put(each.id(), outcome));
    }
    return fields.build(() -> new ClassOutcomes(otherwise, byClass));
  }
}
