package dev.ambit.core.facts;

import dev.ambit.core.event.Oid;
import java.util.List;
import java.util.Optional;

/**
 * An annotated tag on the way from a ref to what it finally points at.
 *
 * @param id the tag object
 * @param name the name inside the object
 * @param target what it points at
 * @param tagger the tagger line, if there is one
 * @param message the message
 * @param signature what checking its signature showed; a known empty value means unsigned
 * @param malformations how the object departs from what git writes
 */
public record TagFacts(
    Oid id,
    String name,
    Oid target,
    Optional<Person> tagger,
    String message,
    Fact<Optional<Signature>> signature,
    List<Malformation> malformations) {

  public TagFacts {
    malformations = List.copyOf(malformations);
  }
}
