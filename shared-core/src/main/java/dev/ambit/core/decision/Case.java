package dev.ambit.core.decision;

import dev.ambit.core.facts.Facts;
import dev.ambit.core.identity.Actor;
import java.util.List;

/**
 * A whole event, ready to be judged: facts, identities, claims and the rules that hold.
 *
 * @param facts the facts
 * @param actor who performs it
 * @param refs the ref updates, in the push's order
 * @param standing the rules and grants that hold now
 */
public record Case(Facts facts, Actor actor, List<RefCase> refs, Standing standing) {

  public Case {
    refs = List.copyOf(refs);
  }
}
