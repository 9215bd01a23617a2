package dev.ambit.hooks.receive;

import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.PolicyFault;
import dev.ambit.core.event.RefName;
import dev.ambit.core.scope.Glob;
import dev.ambit.git.ContentLookup;
import dev.ambit.git.store.Unreadable;
import dev.ambit.wire.classes.FileClassReader;
import dev.ambit.wire.policy.PolicyDocument;
import dev.ambit.wire.policy.PolicyInForce;
import dev.ambit.wire.policy.PolicyReader;
import dev.ambit.wire.yaml.InvalidDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The policy in force: the site's, tightened by {@code .ambit/policy.yaml} of the protected default
 * branch as it stands before the push. If that file has mistakes, the last good one stays.
 */
final class RepositoryPolicy {

  private static final String FILE = ".ambit/policy.yaml";

  private final PolicyDocument site;
  private final Path lastGood;

  RepositoryPolicy(PolicyDocument site, Path lastGood) {
    this.site = site;
    this.lastGood = lastGood;
  }

  /** The policy, and what is wrong with the repository's. */
  record InForce(Policy policy, List<PolicyFault> faults) {
    InForce {
      faults = List.copyOf(faults);
    }
  }

  InForce read(ContentLookup repository) throws IOException {
    Policy bySite = PolicyInForce.of(site).policy();
    try {
      Optional<byte[]> content = content(repository, bySite);
      return content.isEmpty() ? new InForce(bySite, List.of()) : fresh(bySite, content.get());
    } catch (Unreadable e) {
      return earlier(bySite, e.reason());
    }
  }

  private InForce fresh(Policy bySite, byte[] content) throws IOException {
    try {
      Policy policy = tightened(FILE, content);
      keep(content);
      return new InForce(policy, List.of());
    } catch (InvalidDocument e) {
      return earlier(bySite, String.valueOf(e.getMessage()));
    }
  }

  private InForce earlier(Policy bySite, String fault) throws IOException {
    if (!Files.exists(lastGood)) {
      return new InForce(bySite, List.of(new PolicyFault(fault, false)));
    }
    try {
      Policy policy = tightened(lastGood.toString(), Files.readAllBytes(lastGood));
      return new InForce(policy, List.of(new PolicyFault(fault, true)));
    } catch (InvalidDocument e) {
      return new InForce(bySite, List.of(new PolicyFault(fault, false)));
    }
  }

  private Policy tightened(String name, byte[] content) throws InvalidDocument {
    PolicyDocument repository = PolicyReader.read(name, content);
    return PolicyInForce.of(site, repository, FileClassReader.shipped()).policy();
  }

  private void keep(byte[] content) throws IOException {
    if (Files.exists(lastGood) && Arrays.equals(Files.readAllBytes(lastGood), content)) {
      return;
    }
    Path fresh = Files.createTempFile(lastGood.resolveSibling("."), "policy", ".new");
    Files.write(fresh, content);
    Files.move(
        fresh, lastGood, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The file on HEAD's branch if that is protected and there; else on the first protected branch
   * that has one, those named in full first, since nobody can add to them.
   */
  private static Optional<byte[]> content(ContentLookup repository, Policy bySite)
      throws Unreadable {
    List<RefName> branches =
        repository.branches().stream().filter(ref -> isProtected(bySite, ref)).toList();
    Optional<RefName> head = repository.head().filter(branches::contains);
    if (head.isPresent()) {
      return repository.file(head.get(), FILE);
    }
    for (RefName branch : namedInFullFirst(bySite, branches)) {
      Optional<byte[]> content = repository.file(branch, FILE);
      if (content.isPresent()) {
        return content;
      }
    }
    return Optional.empty();
  }

  private static List<RefName> namedInFullFirst(Policy bySite, List<RefName> branches) {
    Set<String> patterns = bySite.protect().stream().map(Glob::text).collect(Collectors.toSet());
    return branches.stream()
        .sorted(Comparator.comparing(branch -> !patterns.contains(branch.value())))
        .toList();
  }

  private static boolean isProtected(Policy bySite, RefName ref) {
    return bySite.protect().stream().anyMatch(glob -> glob.matches(ref.value()));
  }
}
