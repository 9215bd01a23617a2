package dev.ambit.jenkins.facts;

import dev.ambit.core.event.BuildUse;
import dev.ambit.core.event.BuildUse.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Pipeline step is about to use, read from its name and its arguments. Arguments are plain
 * maps, lists and texts here.
 */
public final class StepUses {

  private final String folder;
  private final Set<String> gated;
  private final Set<FetchSource> own;

  /**
   * The uses in a job.
   *
   * @param folder the full name of the folder the job is in; empty at the top
   * @param gated names of the steps that count as deployments
   * @param own where the job itself fetches its sources from: no step gains by doing so too
   */
  public StepUses(String folder, Set<String> gated, Set<FetchSource> own) {
    this.folder = folder;
    this.gated = Set.copyOf(gated);
    this.own = Set.copyOf(own);
  }

  /** The uses of a step, in the order of its arguments. */
  public List<BuildUse> of(String step, Map<String, ?> arguments) {
    List<BuildUse> uses = new ArrayList<>();
    if (gated.contains(step)) {
      uses.add(new BuildUse(Kind.DEPLOYMENT, step));
    }
    if (step.equals("build")) {
      text(arguments.get("job")).forEach(job -> uses.add(new BuildUse(Kind.JOB, absolute(job))));
    }
    if (step.equals("node")) {
      text(arguments.get("label")).forEach(label -> uses.add(new BuildUse(Kind.NODE, label)));
    }
    credentials(arguments, uses);
    return List.copyOf(uses);
  }

  /**
   * What a step may use whose plugin cannot tell its arguments: anything, so that it counts as a
   * way out, by its name.
   */
  public static BuildUse untold(String step) {
    return new BuildUse(Kind.DEPLOYMENT, step);
  }

  private void credentials(@Nullable Object value, List<BuildUse> uses) {
    if (value instanceof Map<?, ?> map) {
      boolean isOwn = isOwn(map);
      map.forEach(
          (key, inner) -> {
            if (namesCredential(String.valueOf(key)) && !(isOwn && key.equals("credentialsId"))) {
              text(inner).forEach(id -> uses.add(new BuildUse(Kind.CREDENTIAL, id)));
            }
            credentials(inner, uses);
          });
    } else if (value instanceof Collection<?> list) {
      list.forEach(inner -> credentials(inner, uses));
    }
  }

  /** Whether this is the job's own repository with the credential that the job sends there. */
  private boolean isOwn(Map<?, ?> map) {
    return map.get("url") instanceof CharSequence url
        && map.get("credentialsId") instanceof CharSequence credential
        && own.contains(new FetchSource(url.toString(), credential.toString()));
  }

  static boolean namesCredential(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return name.endsWith("credentialsid")
        || name.endsWith("credentialid")
        || name.endsWith("credentialsids")
        || name.equals("credentials");
  }

  static List<String> text(@Nullable Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().flatMap(inner -> text(inner).stream()).toList();
    }
    return value instanceof CharSequence text && !text.toString().isBlank()
        ? List.of(text.toString().strip())
        : List.of();
  }

  /** A job's full name, from a name that may be relative to this job's folder. */
  private String absolute(String job) {
    List<String> parts = new ArrayList<>();
    if (!job.startsWith("/") && !folder.isEmpty()) {
      parts.addAll(List.of(folder.split("/", -1)));
    }
    for (String part : job.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
