package dev.ambit.wire.site;

import dev.ambit.core.event.RepositoryId;
import dev.ambit.core.event.ServerKind;
import dev.ambit.core.identity.Registry;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Documents;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.InvalidDocument;
import dev.ambit.wire.yaml.Node;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the site file. */
public final class SiteReader {

  private static final Decoder<Integer> VERSION = Decoders.choice(Map.of("1", 1));
  private static final GrantStores NO_GRANTS =
      new GrantStores(Optional.empty(), false, Optional.empty());

  private final String source;
  private final SiteKeys keys;
  private final Faults faults;

  private SiteReader(String source, SiteKeys keys, Faults faults) {
    this.source = source;
    this.keys = keys;
    this.faults = faults;
  }

  /**
   * Reads it.
   *
   * @param name the file's name in messages
   * @param content its bytes
   * @param folder the files beside it
   * @throws InvalidDocument with every mistake
   */
  public static Site read(String name, byte[] content, SiteFolder folder) throws InvalidDocument {
    String source = new String(content, StandardCharsets.UTF_8);
    SiteKeys keys = new SiteKeys(folder);
    return Documents.read(
        name, content, (node, faults) -> new SiteReader(source, keys, faults).site(node));
  }

  private Site site(Node node) {
    Fields fields = Fields.of(node, faults);
    fields.required("version", VERSION);
    Optional<String> host = fields.required("host", Decoders.TEXT);
    Optional<String> path = fields.required("repository", Decoders.TEXT);
    Optional<ServerKind> server = fields.optional("server", Decoders.constant(ServerKind.class));
    List<SiteMember> people = fields.list("people", this::person);
    List<SiteMember> others = new ArrayList<>(fields.list("agents", this::agent));
    others.addAll(fields.list("automations", this::automation));
    Optional<String> signers = fields.optional("signers", Decoders.TEXT);
    Optional<String> keyring = fields.optional("keyring", Decoders.TEXT);
    Optional<GrantStores> grants = fields.optional("grants", this::grants);
    Optional<PolicyDocument> policy =
        fields.required("policy", value -> PolicyReader.inline(value, faults, source));
    SiteMember.tellConflicts(people, others, faults);
    return fields.build(
        () ->
            new Site(
                new RepositoryId(host.orElseThrow(), path.orElseThrow()),
                server.orElse(ServerKind.PLAIN),
                people.stream().flatMap(member -> member.person().stream()).toList(),
                new Registry(SiteMember.members(people, others)),
                signers,
                keyring,
                grants.orElse(NO_GRANTS),
                policy.orElseThrow()));
  }

  private SiteMember person(Node node) {
    return SiteMember.person(
        Fields.of(node, faults), keys, value -> AuthorityReader.read(Fields.of(value, faults)));
  }

  private SiteMember agent(Node node) {
    return SiteMember.agent(Fields.of(node, faults));
  }

  private SiteMember automation(Node node) {
    return SiteMember.automation(Fields.of(node, faults));
  }

  private GrantStores grants(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<String> folder = fields.optional("folder", Decoders.TEXT);
    Optional<Boolean> ref = fields.optional("ref", Decoders.FLAG);
    Optional<GrantServer> server = fields.optional("server", this::server);
    return fields.build(() -> new GrantStores(folder, ref.orElse(false), server));
  }

  private GrantServer server(Node node) {
    Fields fields = Fields.of(node, faults);
    Optional<URI> url = fields.required("url", Decoders.TEXT.then(URI::create));
    Optional<Integer> stale = fields.optional("stale-seconds", Decoders.NUMBER);
    return fields.build(
        () ->
            new GrantServer(
                url.orElseThrow(),
                stale.map(Duration::ofSeconds).orElse(GrantServer.DEFAULT_STALE)));
  }
}
