package dev.ambit.core.identity;

import dev.ambit.core.identity.AgentProfile.Account;
import dev.ambit.core.identity.AgentProfile.NamedAddress;
import dev.ambit.core.identity.text.Address;
import dev.ambit.core.identity.text.ForgeAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a name and address are. Fixed addresses and accounts are found by hashing. */
final class AddressBook {

  /** Mailboxes named for a tool; a person's or a team's mailbox at the vendor is not. */
  private static final Set<String> TOOL_MAILBOXES =
      Set.of("noreply", "no-reply", "agent", "agents", "ai", "ai-agent", "assistant", "cli");

  private record Tie(NamedAddress address, AgentProfile profile) {
    boolean covers(Address seen, String name) {
      return address.address().matches(seen.toString())
          && address.name().map(pattern -> pattern.matches(name)).orElse(true);
    }
  }

  private record Holder(Account account, AgentProfile profile) {
    boolean holds(ForgeAccount seen) {
      return seen.isApp()
          || account.ids().isEmpty()
          || (seen.id().isPresent() && account.ids().contains(seen.id().getAsLong()));
    }
  }

  private final Map<String, List<Tie>> fixed = new HashMap<>();
  private final List<Tie> open = new ArrayList<>();
  private final Map<String, Holder> logins = new HashMap<>();
  private final Map<String, AgentProfile> domains = new HashMap<>();
  private final Map<String, AgentProfile> suffixes = new HashMap<>();

  AddressBook(List<AgentProfile> profiles) {
    profiles.forEach(this::enter);
  }

  private void enter(AgentProfile profile) {
    AgentProfile.Identities own = profile.identities();
    own.addresses().forEach(address -> enter(new Tie(address, profile)));
    for (Account account : own.accounts()) {
      single(logins.put(account.login(), new Holder(account, profile)), account.login());
    }
    own.domains().forEach(domain -> single(domains.put(domain, profile), domain));
    own.nameSuffixes()
        .forEach(end -> single(suffixes.put(end.toLowerCase(Locale.ROOT), profile), end));
  }

  private void enter(Tie tie) {
    if (tie.address().address().isOpen()) {
      open.add(tie);
    } else {
      String key = tie.address().address().pattern().toLowerCase(Locale.ROOT);
      // An address tied to a name goes first: the bare address is for whoever remains.
      List<Tie> ties = fixed.computeIfAbsent(key, unused -> new ArrayList<>());
      ties.add(tie.address().name().isPresent() ? 0 : ties.size(), tie);
    }
  }

  private static void single(@Nullable Object before, String what) {
    if (before != null) {
      throw new IllegalArgumentException("two profiles claim " + what);
    }
  }

  /** The profile that owns the identity, if one does. */
  Optional<AgentProfile> owner(String name, Address address) {
    return tied(fixed.getOrDefault(address.toString(), List.of()), name, address)
        .or(() -> ForgeAccount.of(address).flatMap(this::holder))
        .or(() -> tied(open, name, address))
        .or(() -> mailbox(address))
        .or(() -> bySuffix(name))
        .or(() -> byAppName(name, address));
  }

  /** The profile of a forge account, with whether the numeric id is one of its own. */
  Optional<AgentProfile> holder(ForgeAccount account) {
    return Optional.ofNullable(logins.get(account.login()))
        .filter(holder -> holder.holds(account))
        .map(Holder::profile);
  }

  /** Whether the account carries a numeric id that the profile lists for its login. */
  boolean knowsId(ForgeAccount account) {
    Holder holder = logins.get(account.login());
    return holder != null
        && account.id().isPresent()
        && holder.account().ids().contains(account.id().getAsLong());
  }

  private static Optional<AgentProfile> tied(List<Tie> ties, String name, Address address) {
    return ties.stream().filter(tie -> tie.covers(address, name)).map(Tie::profile).findFirst();
  }

  private Optional<AgentProfile> mailbox(Address address) {
    return Optional.ofNullable(domains.get(address.domain()))
        .filter(profile -> isToolMailbox(address.local(), profile.id().value()));
  }

  private static boolean isToolMailbox(String local, String id) {
    return TOOL_MAILBOXES.contains(local)
        || local.equals(id)
        || local.equals(id + "-agent")
        || local.equals(id + "agent");
  }

  private Optional<AgentProfile> bySuffix(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    int space = lower.lastIndexOf(' ');
    return space < 0
        ? Optional.empty()
        : Optional.ofNullable(suffixes.get(lower.substring(space + 1)));
  }

  /** An App's login as the name, on the address of whoever runs it. */
  private Optional<AgentProfile> byAppName(String name, Address address) {
    String login = name.toLowerCase(Locale.ROOT).strip();
    boolean claimed = login.endsWith("[bot]") && ForgeAccount.of(address).isEmpty();
    return claimed ? Optional.ofNullable(logins.get(login)).map(Holder::profile) : Optional.empty();
  }
}
