package dev.ambit.app.store;

import dev.ambit.core.event.Oid;
import java.time.Instant;
import java.util.Optional;

/**
 * A verdict as it is kept.
 *
 * @param subject what was judged
 * @param commit the head that it stands for
 * @param before where the branch stood for this verdict; all zero for nowhere
 * @param passed whether it may land
 * @param decision the decision's id
 * @param answer a digest of what was answered to which change, without its time: the same answer
 *     need not be told again
 * @param report what is to be told, as JSON
 * @param decidedAt when
 * @param reference the forge's id of what was told; empty until it is known to have been told
 */
public record StoredVerdict(
    Subject subject,
    Oid commit,
    Oid before,
    boolean passed,
    String decision,
    String answer,
    String report,
    Instant decidedAt,
    Optional<String> reference) {}
