package dev.ambit.wire.agents;

import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.AgentProfile;
import dev.ambit.core.identity.Party;
import dev.ambit.core.identity.text.ToolName;
import dev.ambit.core.identity.text.Wildcard;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of {@code policies/agents}: one profile, or under {@code profiles} a list of them. */
public final class AgentFile {

  private static final Decoder<LocalDate> DATE = Decoders.TEXT.then(AgentFile::date);
  private static final Decoder<Wildcard> WILDCARD = Decoders.TEXT.then(Wildcard::of);
  private static final Decoder<ToolName> TOOL_NAME = Decoders.TEXT.then(AgentFile::toolName);
  private static final Decoder<Party> PARTY =
      Decoders.choice(Map.of("agent", Party.AGENT, "automation", Party.AUTOMATION));

  private AgentFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidDocument if there is any mistake in it
   */
  public static List<AgentProfile> read(String name, byte[] content) throws InvalidDocument {
    return Documents.read(name, content, AgentFile::profiles);
  }

  /** Reads a file that is parsed already. */
  static List<AgentProfile> read(Node document) throws InvalidDocument {
    return Documents.decode(document, AgentFile::profiles);
  }

  private static List<AgentProfile> profiles(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    if (!fields.has("profiles")) {
      return List.of(profile(node, faults));
    }
    List<AgentProfile> profiles = fields.list("profiles", each -> profile(each, faults));
    return fields.build(() -> profiles);
  }

  private static AgentProfile profile(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<AgentId> id = fields.required("id", Decoders.TEXT.then(AgentId::new));
    Optional<String> name = fields.required("name", Decoders.TEXT);
    Optional<Party> party = fields.required("party", PARTY);
    Optional<LocalDate> checked = fields.required("checked", DATE);
    List<String> sources = fields.list("sources", Decoders.TEXT);
    AgentProfile.Identities identities = identities(fields, faults);
    AgentProfile.Marks marks = marks(fields);
    List<AgentProfile.SigningKey> keys = fields.list("keys", each -> key(each, faults));
    return fields.build(
        () ->
            new AgentProfile(
                id.orElseThrow(),
                name.orElseThrow(),
                party.orElseThrow(),
                checked.orElseThrow(),
                sources,
                identities,
                marks,
                keys));
  }

  private static AgentProfile.Identities identities(Fields fields, Faults faults) {
    return new AgentProfile.Identities(
        fields.list("accounts", each -> AccountEntry.read(each, faults)),
        fields.list("addresses", each -> AddressEntry.read(each, faults)),
        fields.list("domains", Decoders.TEXT),
        fields.list("names", TOOL_NAME),
        fields.list("name-suffixes", Decoders.TEXT));
  }

  private static AgentProfile.Marks marks(Fields fields) {
    return new AgentProfile.Marks(
        fields.list("lines", WILDCARD),
        fields.list("hints", WILDCARD),
        fields.list("subjects", WILDCARD),
        fields.list("branches", WILDCARD),
        fields.list("shared-branches", WILDCARD),
        fields.list("note-tools", Decoders.TEXT));
  }

  private static AgentProfile.SigningKey key(Node node, Faults faults) {
    Fields fields = Fields.of(node, faults);
    Optional<String> key = fields.required("key", Decoders.TEXT);
    Optional<AgentProfile.SigningKey.Use> use =
        fields.required("use", Decoders.constant(AgentProfile.SigningKey.Use.class));
    Optional<LocalDate> from = fields.required("from", DATE);
    Optional<LocalDate> until = fields.optional("until", DATE);
    return fields.build(
        () ->
            new AgentProfile.SigningKey(
                key.orElseThrow(), use.orElseThrow(), from.orElseThrow(), until));
  }

  private static ToolName toolName(String text) {
    ToolName name = ToolName.at(text);
    if (name.words().isEmpty()) {
      throw new IllegalArgumentException("a tool's name starts with a letter or digit");
    }
    return name;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' is no date; write it as 2026-08-31", e);
    }
  }
}
