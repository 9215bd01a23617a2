package dev.ambit.hooks.policy;

import dev.ambit.core.event.Principal;
import dev.ambit.core.event.RefName;
import dev.ambit.core.facts.Operation;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.scope.Grant;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the tests of policies. */
final class PolicyCaseReader {

  static final Decoder<Principal> PRINCIPAL = Decoders.TEXT.then(Principal::parse);

  private final Faults faults;
  private final String source;

  private PolicyCaseReader(Faults faults, String source) {
    this.faults = faults;
    this.source = source;
  }

  static List<PolicyCase> read(String name, byte[] content) throws InvalidDocument {
    String source = new String(content, StandardCharsets.UTF_8);
    return Documents.read(
        name, content, (node, faults) -> new PolicyCaseReader(faults, source).file(node));
  }

  private List<PolicyCase> file(Node node) {
    Fields fields = Fields.of(node, faults);
    List<PolicyCase> cases = fields.list("cases", this::one);
    return fields.build(() -> cases);
  }

  private PolicyCase one(Node node) {
    PolicyCaseParts parts = new PolicyCaseParts(faults);
    Fields fields = Fields.of(node, faults);
    Optional<String> title = fields.required("title", Decoders.TEXT);
    Optional<PolicyDocument> policy =
        fields.required("policy", inline -> PolicyReader.inline(inline, faults, source));
    List<Member> members = fields.list("agents", this::agent);
    Optional<Principal> by = fields.required("by", PRINCIPAL);
    Optional<RefName> ref = fields.required("ref", Decoders.TEXT.then(RefName::new));
    Optional<Operation> operation =
        fields.optional("operation", Decoders.constant(Operation.class));
    List<String> options = fields.list("options", Decoders.TEXT);
    List<PolicyCase.Commit> commits = fields.list("commits", parts::commit);
    List<Grant> grants = fields.list("grants", parts::grant);
    Optional<PolicyCase.Expected> expected = fields.required("expect", this::expected);
    return fields.build(
        () ->
            new PolicyCase(
                title.orElseThrow(),
                policy.orElseThrow(),
                members,
                by.orElseThrow(),
                ref.orElseThrow(),
                operation.orElse(Operation.UPDATE),
                options,
                commits,
                grants,
                expected.orElseThrow()));
  }

  private Member agent(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> agent = fields.required("agent", Decoders.TEXT);
    List<Principal> principals = fields.list("principals", PRINCIPAL);
    Optional<String> operator = fields.optional("operator", Decoders.TEXT);
    return fields.build(() -> new Member(Party.AGENT, agent.orElseThrow(), principals, operator));
  }

  private PolicyCase.Expected expected(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> decision = fields.required("decision", Decoders.TEXT);
    List<String> rules = fields.list("rules", Decoders.TEXT);
    List<String> says = fields.list("says", Decoders.TEXT);
    return fields.build(() -> new PolicyCase.Expected(decision.orElseThrow(), rules, says));
  }
}
