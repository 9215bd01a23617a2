package dev.ambit.core.identity;

import dev.ambit.core.identity.text.ToolName;
import dev.ambit.core.identity.text.Wildcard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How one agent or automation is recognised. Data of {@code policies/agents}, dated and with its
 * source.
 *
 * @param id its id
 * @param name its name, for people
 * @param party agent or automation
 * @param checked when somebody last compared it with the world
 * @param sources where the facts come from; at least one
 * @param identities how it signs with a name
 * @param marks what it leaves in messages, branch names and notes
 * @param keys the keys that it alone signs with
 */
public record AgentProfile(
    AgentId id,
    String name,
    Party party,
    LocalDate checked,
    List<String> sources,
    Identities identities,
    Marks marks,
    List<SigningKey> keys) {

  /**
   * The identities of its own.
   *
   * @param accounts its forge accounts
   * @param addresses its mail addresses
   * @param domains domains that are the product's: a mailbox there named for a tool is the tool's
   * @param names how it is named where no address stands
   * @param nameSuffixes what it appends to the name of the person it works for
   */
  public record Identities(
      List<Account> accounts,
      List<NamedAddress> addresses,
      List<String> domains,
      List<ToolName> names,
      List<String> nameSuffixes) {
    public Identities {
      accounts = List.copyOf(accounts);
      addresses = List.copyOf(addresses);
      domains = List.copyOf(domains);
      names = List.copyOf(names);
      nameSuffixes = List.copyOf(nameSuffixes);
    }
  }

  /**
   * A forge account.
   *
   * @param login its login, in lower case
   * @param ids its numeric ids. A login without {@code [bot]} counts only with one of them, if any
   *     is known: people can rename themselves to it.
   */
  public record Account(String login, Set<Long> ids) {
    public Account {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * A mail address.
   *
   * @param address the address, in lower case
   * @param name the names with which alone it counts, for an address that others share
   */
  public record NamedAddress(Wildcard address, Optional<Wildcard> name) {}

  /**
   * What it leaves behind.
   *
   * @param lines message lines that it alone writes
   * @param hints message lines that speak for it without proving much
   * @param subjects subjects that speak for it
   * @param branches branches whose commits are its work even under a person's name
   * @param sharedBranches branches that it uses as much as the people who follow it up
   * @param noteTools what notes call it
   */
  public record Marks(
      List<Wildcard> lines,
      List<Wildcard> hints,
      List<Wildcard> subjects,
      List<Wildcard> branches,
      List<Wildcard> sharedBranches,
      List<String> noteTools) {
    public Marks {
      lines = List.copyOf(lines);
      hints = List.copyOf(hints);
      subjects = List.copyOf(subjects);
      branches = List.copyOf(branches);
      sharedBranches = List.copyOf(sharedBranches);
      noteTools = List.copyOf(noteTools);
    }
  }

  /**
   * A key that only the vendor holds.
   *
   * @param key the fingerprint: {@code SHA256:...} for SSH, 40 hexadecimal digits for OpenPGP
   * @param use what a signature by it says
   * @param from the first day of its use
   * @param until the last day; empty while it is in use
   */
  public record SigningKey(String key, Use use, LocalDate from, Optional<LocalDate> until) {

    /** What a signature says. */
    public enum Use {
      /** The agent made the commit. */
      MAKER,
      /** The forge made it for the account that stands as its author, whoever that is. */
      FORGE
    }

    /** Whether the key was in use at {@code when}, by days of UTC. */
    public boolean isValidAt(Instant when) {
      LocalDate day = LocalDate.ofInstant(when, ZoneOffset.UTC);
      return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  public AgentProfile {
    sources = List.copyOf(sources);
    keys = List.copyOf(keys);
    if (party == Party.HUMAN) {
      throw new IllegalArgumentException("a profile is of an agent or an automation");
    }
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("a profile names its source");
    }
  }
}
