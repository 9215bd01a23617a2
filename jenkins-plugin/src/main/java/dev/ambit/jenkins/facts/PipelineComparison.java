package dev.ambit.jenkins.facts;

import dev.ambit.core.facts.DefinitionChange;
import dev.ambit.core.facts.DefinitionChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells how a pipeline's text differs from the trusted one. Every byte counts. */
public final class PipelineComparison {

  private PipelineComparison() {}

  /**
   * The differences.
   *
   * @param path the pipeline's file
   * @param trusted the text that people settled on; empty text if there is none
   * @param built the text that the run follows
   * @param where the trusted revision, for people
   */
  public static List<DefinitionChange> of(String path, String trusted, String built, String where) {
    if (trusted.equals(built)) {
      return List.of();
    }
    List<DefinitionChange> changes = new ArrayList<>();
    changes.add(
        new DefinitionChange(
            Kind.PIPELINE_FILE,
            path + (trusted.isEmpty() ? " is not on " : " differs from ") + where));
    Set<String> libraries = new TreeSet<>(LibraryCalls.in(built));
    libraries.removeAll(LibraryCalls.in(trusted));
    libraries.forEach(library -> changes.add(new DefinitionChange(Kind.LIBRARY, library)));
    return List.copyOf(changes);
  }
}
