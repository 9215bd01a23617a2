package dev.ambit.wire.grant;

import dev.ambit.core.scope.GrantId;
import dev.ambit.core.scope.GrantRecord;
import dev.ambit.core.scope.GrantRecord.Refused;
import dev.ambit.core.scope.GrantRecord.Trusted;
import dev.ambit.core.scope.GrantRecord.Why;
import dev.ambit.core.scope.Narrowing;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The opened envelopes of one reading of a store. Pure.
 *
 * @param opened the envelopes
 */
record GrantShelf(Opened opened) {

  private static final int LONGEST_CHAIN = 8;

  /** What can be said about a grant. */
  GrantRecord find(GrantId id) {
    return find(id, new HashSet<>());
  }

  /** Every id on the shelf. */
  NavigableSet<GrantId> ids() {
    NavigableSet<GrantId> ids = new TreeSet<>();
    opened.trusted().forEach(grant -> ids.add(grant.id()));
    opened.refused().forEach(grant -> ids.add(grant.id()));
    opened.revocations().forEach(revocation -> revocation.scope().id().ifPresent(ids::add));
    return ids;
  }

  private GrantRecord find(GrantId id, Set<GrantId> children) {
    if (!opened.blocked().isEmpty()) {
      return new Refused(id, Why.UNREADABLE, opened.blocked().get(0));
    }
    List<Trusted> found = opened.trusted(id);
    Optional<Revocation> revocation =
        opened.revocations().stream().filter(each -> ends(each, id, found)).findFirst();
    if (revocation.isPresent()) {
      return new Refused(id, Why.REVOKED, "revoked: " + revocation.get().reason());
    }
    if (found.size() > 1) {
      return new Refused(id, Why.AMBIGUOUS, "issuers signed " + found.size() + " different grants");
    }
    return found.isEmpty() ? missing(id) : withinParent(found.get(0), children);
  }

  private static boolean ends(Revocation revocation, GrantId id, List<Trusted> found) {
    return revocation.scope().id().filter(id::equals).isPresent()
        || found.stream()
            .anyMatch(each -> revocation.scope().ends(each.grant(), revocation.revokedAt()));
  }

  private GrantRecord missing(GrantId id) {
    return opened.refused().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseGet(() -> new Refused(id, Why.NOT_FOUND, "the store holds no such grant"));
  }

  private GrantRecord withinParent(Trusted grant, Set<GrantId> children) {
    Optional<GrantId> parent = grant.grant().parent();
    if (parent.isEmpty()) {
      return grant;
    }
    if (!children.add(grant.id()) || children.size() > LONGEST_CHAIN) {
      return malformed(grant, "its parents run in a circle or too deep");
    }
    return find(parent.get(), children)
        .fold(
            trusted -> within(grant, trusted),
            refused ->
                malformed(
                    grant, "its parent " + parent.get() + " gives nothing: " + refused.detail()));
  }

  private static GrantRecord within(Trusted child, Trusted parent) {
    List<String> objections = Narrowing.objections(child.grant(), parent.grant());
    return objections.isEmpty()
        ? new Trusted(child.grant(), child.issuer(), child.digest(), parent.lineage().toList())
        : malformed(
            child, "not within its parent " + parent.id() + ": " + String.join("; ", objections));
  }

  private static Refused malformed(Trusted grant, String detail) {
    return new Refused(grant.id(), Why.MALFORMED, detail);
  }
}
