package dev.ambit.wire.site;

import dev.ambit.core.event.Principal;
import dev.ambit.core.identity.AgentId;
import dev.ambit.core.identity.Member;
import dev.ambit.core.identity.Party;
import dev.ambit.core.scope.Authority;
import dev.ambit.wire.yaml.Decoder;
import dev.ambit.wire.yaml.Decoders;
import dev.ambit.wire.yaml.Faults;
import dev.ambit.wire.yaml.Fields;
import dev.ambit.wire.yaml.Place;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One entry of the site's lists of people, agents and automations.
 *
 * @param place where it stands
 * @param member the entry as the registry knows it
 * @param person what more is said about a person
 */
record SiteMember(Place place, Member member, Optional<SitePerson> person) {

  private static final Decoder<Principal> PRINCIPAL = Decoders.TEXT.then(Principal::parse);
  private static final Decoder<Principal> SSH_KEY = Decoders.TEXT.then(SiteMember::sshKey);
  private static final Decoder<String> AGENT =
      Decoders.TEXT.then(text -> new AgentId(text).value());

  static SiteMember person(Fields fields, SiteKeys files, Decoder<Authority> limits) {
    Optional<String> id = fields.required("id", Decoders.TEXT);
    List<Principal> principals = fields.list("principals", PRINCIPAL);
    List<SiteKey> keys = fields.list("keys", Decoders.TEXT.then(files::find));
    List<Right> may = fields.list("may", Decoders.constant(Right.class));
    Optional<Authority> authority = fields.optional("authority", limits);
    return fields.build(
        () -> {
          Set<Right> rights = EnumSet.noneOf(Right.class);
          rights.addAll(may);
          return new SiteMember(
              fields.place(),
              new Member(Party.HUMAN, id.orElseThrow(), principals, Optional.empty()),
              Optional.of(
                  new SitePerson(
                      id.orElseThrow(), keys, rights, authority.orElse(Authority.UNLIMITED))));
        });
  }

  static SiteMember agent(Fields fields) {
    Optional<String> id = fields.required("agent", AGENT);
    List<Principal> principals = fields.list("principals", PRINCIPAL);
    List<Principal> keys = fields.list("keys", SSH_KEY);
    Optional<String> operator = fields.optional("operator", Decoders.TEXT);
    refuseRights(fields, "an agent");
    return fields.build(
        () ->
            new SiteMember(
                fields.place(),
                new Member(
                    Party.AGENT,
                    id.orElseThrow(),
                    Stream.concat(principals.stream(), keys.stream()).toList(),
                    operator),
                Optional.empty()));
  }

  static SiteMember automation(Fields fields) {
    Optional<String> id = fields.required("automation", AGENT);
    List<Principal> principals = fields.list("principals", PRINCIPAL);
    refuseRights(fields, "an automation");
    return fields.build(
        () ->
            new SiteMember(
                fields.place(),
                new Member(Party.AUTOMATION, id.orElseThrow(), principals, Optional.empty()),
                Optional.empty()));
  }

  static List<Member> members(List<SiteMember> people, List<SiteMember> others) {
    return Stream.concat(people.stream(), others.stream()).map(SiteMember::member).toList();
  }

  /** Notes each principal that two members have, and each operator who is no person here. */
  static void tellConflicts(List<SiteMember> people, List<SiteMember> others, Faults faults) {
    Map<Principal, String> owners = new HashMap<>();
    Stream.concat(people.stream(), others.stream())
        .forEach(entry -> entry.tellShared(owners, faults));
    List<String> names = people.stream().map(entry -> entry.member().id()).toList();
    for (SiteMember entry : others) {
      entry.member().operator().filter(operator -> !names.contains(operator)).stream()
          .map(operator -> "the operator '" + operator + "' is not among the people of this file")
          .forEach(message -> faults.add(entry.place(), message));
    }
  }

  private void tellShared(Map<Principal, String> owners, Faults faults) {
    for (Principal principal : member.principals()) {
      String owner = owners.putIfAbsent(principal, member.id());
      if (owner != null) {
        faults.add(
            place,
            "the principal '" + principal + "' belongs to " + owner + " already; one owner each");
      }
    }
  }

  private static void refuseRights(Fields fields, String who) {
    fields.optional(
        "may",
        node -> {
          throw new IllegalArgumentException(
              who + " may not grant or approve; only people can: remove 'may'");
        });
  }

  private static Principal sshKey(String fingerprint) {
    if (!fingerprint.matches("SHA256:[A-Za-z0-9+/]{43}")) {
      throw new IllegalArgumentException(
          "an agent's key is the fingerprint that ssh-keygen -l prints: SHA256:...");
    }
    return new Principal("ssh", fingerprint);
  }
}
