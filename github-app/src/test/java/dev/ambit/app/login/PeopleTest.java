package dev.ambit.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ambit.wire.site.Site;
import dev.ambit.wire.site.SiteFolder;
import dev.ambit.wire.site.SiteReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who somebody is here, by what they proved. */
class PeopleTest {

  private static final String SITE =
      """
      version: 1
      host: %s
      repository: acme/shop
      server: github-enterprise
      people:
        - { id: finn@example.com, principals: ["git:%s"], may: [approve] }
        - { id: Robin@example.com, principals: ["git:robin"] }
      agents:
        - { agent: claude, principals: ["git:agent-claude"], operator: finn@example.com }
      grants: { folder: grants, ref: false }
      policy: { profile: balanced }
      """;

  private static final AccessLists LISTS =
      new AccessLists(Set.of("boss@example.com"), List.of("@audit.example.com", "kim@example.org"));

  private static Site site(String host, String login) {
    try {
      byte[] yaml = SITE.formatted(host, login).getBytes(StandardCharsets.UTF_8);
      return SiteReader.read("site", yaml, new SiteFolder(Map.of()));
    } catch (InvalidDocument e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<Visitor> visitor(Claim claim) {
    List<Site> sites = List.of(site("github.com", "finn"), site("gitea.example.com", "other"));
    return new People(sites, LISTS).visitor(claim);
  }

  private static Optional<Role> role(String address) {
    return visitor(Claim.address(address)).map(Visitor::role);
  }

  @Test
  void whoMayActSomewhereIsAnApprover() {
    assertThat(visitor(Claim.address("Finn@Example.com")))
        .contains(new Visitor("finn@example.com", Role.APPROVER, Optional.of("finn@example.com")));
  }

  @Test
  void otherPeopleOfASiteLookOn() {
    assertThat(role("robin@example.com")).contains(Role.VIEWER);
  }

  @Test
  void theListsLetInWhoIsInNoSite() {
    assertThat(role("boss@example.com")).contains(Role.ADMIN);
    assertThat(role("kim@example.org")).contains(Role.VIEWER);
    assertThat(role("anna@audit.example.com")).contains(Role.VIEWER);
  }

  @Test
  void aDomainIsAllOfIt() {
    assertThat(role("anna@evil-audit.example.com")).isEmpty();
    assertThat(role("anna@audit.example.com.evil.org")).isEmpty();
    assertThat(role("anna@sub.audit.example.com")).isEmpty();
    assertThat(role("audit.example.com")).isEmpty();
  }

  @Test
  void anAdminWhomNoSiteNamesIsNoPersonWhoApproves() {
    assertThat(visitor(Claim.address("boss@example.com")).flatMap(Visitor::person)).isEmpty();
    assertThat(visitor(Claim.CONSOLE).flatMap(Visitor::person)).isEmpty();
  }

  @Test
  void anAccountCountsOnItsOwnForgeOnly() {
    assertThat(visitor(Claim.account("github.com", "finn")).map(Visitor::name))
        .contains("finn@example.com");
    assertThat(visitor(Claim.account("github.com", "other"))).isEmpty();
    assertThat(visitor(Claim.account("elsewhere.example.com", "finn"))).isEmpty();
  }

  @Test
  void anAgentsAccountGetsNobodyIn() {
    assertThat(visitor(Claim.account("github.com", "agent-claude"))).isEmpty();
  }
}
