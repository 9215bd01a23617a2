package dev.ambit.app.facts;

import dev.ambit.core.decision.Standing;
import dev.ambit.core.facts.Facts;
import dev.ambit.wire.site.Site;

/**
 * Everything a proposal is judged by.
 *
 * @param site the repository's site
 * @param facts about the proposal
 * @param standing the rules, grants and approvals, without what earlier decisions used
 */
public record Gathered(Site site, Facts facts, Standing standing) {}
