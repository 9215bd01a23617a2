package dev.ambit.wire.policy;

import dev.ambit.core.decision.Loosening;
import dev.ambit.core.decision.Policy;
import dev.ambit.core.decision.PolicyPart;
import dev.ambit.core.decision.Tightening;
import dev.ambit.core.scope.FileClasses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The policy that holds, put together: a profile's defaults, the site's policy over it, and the
 * repository's, which can only tighten.
 *
 * @param policy the policy
 * @param warnings what the repository's asks for in vain, for its author
 * @param source the sources it was put together from, each with its length before it; the policy's
 *     digest is the SHA-256 of these bytes in UTF-8
 */
public record PolicyInForce(Policy policy, List<String> warnings, String source) {

  public PolicyInForce {
    warnings = List.copyOf(warnings);
  }

  /** The site's policy alone. */
  public static PolicyInForce of(PolicyDocument site) {
    List<String> sources = new ArrayList<>();
    PolicyPart filled = filled(site, sources);
    String source = joined(sources);
    return new PolicyInForce(filled.whole(digest(source)), List.of(), source);
  }

  /** The site's policy, tightened by the repository's. */
  public static PolicyInForce of(
      PolicyDocument site, PolicyDocument repository, FileClasses classes) {
    Policy base = of(site).policy();
    List<String> sources = new ArrayList<>();
    filled(site, sources);
    Optional<Profile> profile = repository.profile();
    profile.map(Profile::source).ifPresent(sources::add);
    sources.add(repository.source());
    PolicyPart asked = profile.map(p -> repository.part().over(p.part())).orElse(repository.part());
    String source = joined(sources);
    return new PolicyInForce(
        Tightening.of(base, asked, classes, digest(source)),
        Loosening.in(repository.part(), base, classes),
        source);
  }

  private static PolicyPart filled(PolicyDocument site, List<String> sources) {
    Profile profile = site.profile().orElseGet(Profile::standard);
    sources.add(profile.source());
    sources.add(site.source());
    return site.part().over(profile.part());
  }

  /** Each source with its length before it, so that none can run into the next. */
  private static String joined(List<String> sources) {
    StringBuilder joined = new StringBuilder();
    for (String source : sources) {
      joined.append(source.getBytes(StandardCharsets.UTF_8).length).append(':').append(source);
    }
    return joined.toString();
  }

  private static String digest(String source) {
    try {
      byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
