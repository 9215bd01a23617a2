package dev.ambit.wire.policy;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.PolicyFault;
import dev.ambit.core.facts.Fact;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.util.List;
import java.util.Optional;

/**
 * The policy in force in a repository: the site's, tightened by the repository's own file. If that
 * has mistakes or cannot be read, the last good one stays. Pure.
 *
 * @param inForce the policy, with its sources
 * @param faults what is wrong with the repository's file
 * @param good the file's content if it was free of mistakes: the next one to fall back on
 */
public record RepositoryPolicy(
    PolicyInForce inForce, List<PolicyFault> faults, Optional<byte[]> good) {

  /** Where a repository keeps it. */
  public static final String FILE = ".ambit/policy.yaml";

  public RepositoryPolicy {
    faults = List.copyOf(faults);
  }

  public Policy policy() {
    return inForce.policy();
  }

  /**
   * The policy in force.
   *
   * @param site the site's policy
   * @param content the repository's file; empty if it has none
   * @param lastGood the last content that was free of mistakes
   */
  public static RepositoryPolicy of(
      PolicyDocument site, Fact<Optional<byte[]>> content, Optional<byte[]> lastGood) {
    return content.fold(
        file -> file.map(bytes -> fresh(site, bytes, lastGood)).orElseGet(() -> bySite(site)),
        reason -> earlier(site, lastGood, reason));
  }

  private static RepositoryPolicy bySite(PolicyDocument site) {
    return new RepositoryPolicy(PolicyInForce.of(site), List.of(), Optional.empty());
  }

  private static RepositoryPolicy fresh(
      PolicyDocument site, byte[] content, Optional<byte[]> lastGood) {
    try {
      return new RepositoryPolicy(tightened(site, content), List.of(), Optional.of(content));
    } catch (InvalidDocument e) {
      return earlier(site, lastGood, String.valueOf(e.getMessage()));
    }
  }

  private static RepositoryPolicy earlier(
      PolicyDocument site, Optional<byte[]> lastGood, String fault) {
    try {
      if (lastGood.isPresent()) {
        PolicyInForce policy = tightened(site, lastGood.get());
        return new RepositoryPolicy(
            policy, List.of(new PolicyFault(fault, true)), Optional.empty());
      }
    } catch (InvalidDocument e) {
      // The site's policy has become stricter since: what was good falls away.
      return faulty(site, fault);
    }
    return faulty(site, fault);
  }

  private static RepositoryPolicy faulty(PolicyDocument site, String fault) {
    return new RepositoryPolicy(
        PolicyInForce.of(site), List.of(new PolicyFault(fault, false)), Optional.empty());
  }

  private static PolicyInForce tightened(PolicyDocument site, byte[] content)
      throws InvalidDocument {
    PolicyDocument repository = PolicyReader.read(FILE, content);
    return PolicyInForce.of(site, repository, FileClassReader.shipped());
  }
}
