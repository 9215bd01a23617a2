package dev.ambit.wire.policy;

import dev.ambit.core.decision.CustomRule;
import dev.ambit.core.decision.Outcome;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.PolicyPart;
import dev.ambit.core.decision.Treatment;
import dev.ambit.core.scope.ClassId;
import dev.ambit.core.scope.Glob;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a policy, of a site or a repository: YAML whose every key is known, or all its faults. */
public final class PolicyReader {

  private static final Decoder<Glob> GLOB = Decoders.TEXT.then(Glob::parse);
  private static final Decoder<Treatment> TREATMENT = Decoders.constant(Treatment.class);
  private static final Decoder<Integer> FROM_ONE = Decoders.NUMBER.then(PolicyReader::fromOne);

  private final Faults faults;

  private PolicyReader(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a document that is a policy and begins with {@code version: 1}.
   *
   * @param name its name in messages
   * @throws InvalidDocument if there is any mistake in it
   */
  public static PolicyDocument read(String name, byte[] content) throws InvalidDocument {
    String source = new String(content, StandardCharsets.UTF_8);
    return Documents.read(
        name, content, (node, faults) -> new PolicyReader(faults).document(node, source));
  }

  /**
   * Reads a document that is parsed already.
   *
   * @param source its text, for the digest
   */
  static PolicyDocument read(Node document, String source) throws InvalidDocument {
    return Documents.decode(
        document, (node, faults) -> new PolicyReader(faults).document(node, source));
  }

  /**
   * Reads a policy inside another document, where {@code version} may be left out.
   *
   * @param source the text of the whole document, for the digest
   */
  public static PolicyDocument inline(Node node, Faults faults, String source) {
    Fields fields = Fields.of(node, faults);
    fields.optional("version", Decoders.choice(Map.of("1", 1)));
    return new PolicyReader(faults).policy(fields, source);
  }

  private PolicyDocument document(Node node, String source) {
    Fields fields = Fields.of(node, faults);
    fields.required("version", Decoders.choice(Map.of("1", 1)));
    return policy(fields, source);
  }

  private PolicyDocument policy(Fields fields, String source) {
    Optional<Profile> profile = fields.optional("profile", Profile.BY_NAME);
    Optional<Policy.Mode> mode = fields.optional("mode", Decoders.constant(Policy.Mode.class));
    List<Glob> protect = fields.list("protect", GLOB);
    Optional<PolicyPart.Agents> agents = fields.optional("agents", this::agents);
    Optional<ClassOutcomes> classes =
        fields.optional("classes", node -> ClassOutcomes.read(node, faults));
    Optional<List<Glob>> denied = fields.optional("paths", this::paths);
    Optional<Policy.Limits> limits = fields.optional("limits", this::limits);
    List<CustomRule> rules = fields.list("rules", new CustomRuleReader(faults)::rule);
    Optional<Integer> humans = fields.optional("approval", this::approval);
    return fields.build(
        () ->
            new PolicyDocument(
                profile,
                new PolicyPart(
                    mode,
                    protect,
                    agents.orElseGet(PolicyReader::unsaid),
                    classes.flatMap(ClassOutcomes::otherwise),
                    classes.map(ClassOutcomes::byClass).orElse(Map.<ClassId, Outcome>of()),
                    denied.orElse(List.of()),
                    limits.orElse(new Policy.Limits(OptionalInt.empty(), OptionalInt.empty())),
                    rules,
                    number(humans)),
                source));
  }

  private PolicyPart.Agents agents(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Treatment> verified = fields.optional("verified", TREATMENT);
    Optional<Treatment> declared = fields.optional("declared", TREATMENT);
    Optional<Treatment> suspected = fields.optional("suspected", TREATMENT);
    Optional<Treatment> automation = fields.optional("automation", TREATMENT);
    return fields.build(() -> new PolicyPart.Agents(verified, declared, suspected, automation));
  }

  private List<Glob> paths(Node node) {
    Fields fields = Fields.of(node, faults);
    List<Glob> denied = fields.list("deny", GLOB);
    return fields.build(() -> denied);
  }

  private Policy.Limits limits(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Integer> files = fields.optional("files", Decoders.NUMBER);
    Optional<Integer> lines = fields.optional("lines", Decoders.NUMBER);
    return fields.build(() -> new Policy.Limits(number(files), number(lines)));
  }

  private Integer approval(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<Integer> humans = fields.required("humans", FROM_ONE);
    return fields.build(humans::orElseThrow);
  }

  private static Integer fromOne(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("at least one human approves");
    }
    return number;
  }

  private static PolicyPart.Agents unsaid() {
    return new PolicyPart.Agents(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static OptionalInt number(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
