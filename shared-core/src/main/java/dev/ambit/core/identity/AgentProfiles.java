package dev.ambit.core.identity;

import dev.ambit.core.identity.text.Address;
import dev.ambit.core.identity.text.ForgeAccount;
import dev.ambit.core.identity.text.ToolName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every known agent and automation, indexed once so that a commit costs a few lookups. */
public final class AgentProfiles {

  /** A profile and the key of it that signed. */
  public record Signer(AgentProfile profile, AgentProfile.SigningKey key) {}

  private final List<AgentProfile> all;
  private final AddressBook addresses;
  private final NameBook names;
  private final MarkBook lines;
  private final MarkBook hints;
  private final MarkBook subjects;
  private final MarkBook branches;
  private final MarkBook sharedBranches;
  private final Map<String, AgentProfile> noteTools = new HashMap<>();
  private final Map<String, Signer> signers = new HashMap<>();

  private AgentProfiles(List<AgentProfile> all) {
    this.all = List.copyOf(all);
    this.addresses = new AddressBook(all);
    this.names = new NameBook(all);
    this.lines = new MarkBook(all, profile -> profile.marks().lines());
    this.hints = new MarkBook(all, profile -> profile.marks().hints());
    this.subjects = new MarkBook(all, profile -> profile.marks().subjects());
    this.branches = new MarkBook(all, profile -> profile.marks().branches());
    this.sharedBranches = new MarkBook(all, profile -> profile.marks().sharedBranches());
    for (AgentProfile profile : all) {
      profile.marks().noteTools().forEach(tool -> noteTools.put(tool, profile));
      profile.keys().forEach(key -> signers.put(key.key(), new Signer(profile, key)));
    }
  }

  /**
   * Indexes the profiles.
   *
   * @throws IllegalArgumentException if two of them have one id or claim one account, domain or
   *     suffix
   */
  public static AgentProfiles of(List<AgentProfile> profiles) {
    if (profiles.stream().map(AgentProfile::id).distinct().count() != profiles.size()) {
      throw new IllegalArgumentException("two profiles have one id");
    }
    return new AgentProfiles(profiles);
  }

  /** Every profile, in the order given. */
  public List<AgentProfile> all() {
    return all;
  }

  /** Whose identity a name line is. */
  public Optional<AgentProfile> byIdentity(String name, Address address) {
    return addresses.owner(name, address);
  }

  /** Whether the address is of an account in a profile, with the numeric id that it has there. */
  public boolean isKnownAccount(Address address) {
    return ForgeAccount.of(address).filter(addresses::knowsId).isPresent();
  }

  /** Which tool a name is of. */
  public Optional<AgentProfile> byName(ToolName name) {
    return names.owner(name);
  }

  /** Which tool a name is of, if no person can have it for a name. */
  public Optional<AgentProfile> byUnmistakableName(ToolName name) {
    return names.ownerOfUnmistakable(name);
  }

  /** Which tool alone writes such a message line. */
  public Optional<AgentProfile> byLine(String line) {
    return lines.owner(line);
  }

  /** Which tool such a message line speaks for. */
  public Optional<AgentProfile> byHint(String line) {
    return hints.owner(line);
  }

  public Optional<AgentProfile> bySubject(String subject) {
    return subjects.owner(subject);
  }

  /** Which tool works on such a branch under the name of the person it works for. */
  public Optional<AgentProfile> byBranch(String branch) {
    return branches.owner(branch);
  }

  /** Which tool's branch it is, where people commit to it too. */
  public Optional<AgentProfile> bySharedBranch(String branch) {
    return sharedBranches.owner(branch);
  }

  /** Which tool a note means. */
  public Optional<AgentProfile> byNoteTool(String tool) {
    return Optional.ofNullable(noteTools.get(tool.toLowerCase(Locale.ROOT)))
        .or(() -> names.owner(ToolName.at(tool)));
  }

  /** Whose signing key has this fingerprint. */
  public Optional<Signer> bySigner(String fingerprint) {
    return Optional.ofNullable(signers.get(fingerprint));
  }
}
