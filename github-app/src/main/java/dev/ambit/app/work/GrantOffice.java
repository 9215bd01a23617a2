package dev.ambit.app.work;

import dev.ambit.core.scope.Grant;
import dev.ambit.core.scope.GrantId;
import dev.ambit.wire.grant.RevokedScope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where people ask for grants, give them, narrow them and take them away. Every act leaves the same
 * signed record as the command line, signed by the key that the app holds for that person, and
 * counts only as far as the site file of the repository lets that person act.
 *
 * <p>{@code person} is always the id of a person in a site file, whom the caller has authenticated.
 */
public interface GrantOffice {

  /** Every grant that is signed or waits, the newest first. */
  List<GrantView> grants() throws IOException;

  /** The grant with this id; one that waits only if none is signed. */
  Optional<GrantView> grant(GrantId id) throws IOException;

  /**
   * Asks for a grant: it permits nothing until somebody else approves it.
   *
   * @throws NotAllowed if the id is taken or the person is nobody where it is to hold
   */
  void request(String person, Grant grant) throws NotAllowed, IOException;

  /**
   * Approves what somebody asked for, and so issues it.
   *
   * @throws NotAllowed if nobody asked, the person may not grant so much, asked for it, or runs the
   *     agent
   */
  void approve(String person, GrantId id) throws NotAllowed, IOException;

  /**
   * Issues a part of a grant that there is.
   *
   * @param part names its parent
   * @throws NotAllowed if it is not within the parent, or the person may not grant it
   */
  void narrow(String person, Grant part) throws NotAllowed, IOException;

  /**
   * Ends grants for good: one, or by the kill switch all of an agent, a task, an owner or the site.
   *
   * @param reason why, on one line
   * @return in how many repositories it holds
   * @throws NotAllowed if the person may grant nowhere
   */
  int revoke(String person, RevokedScope scope, String reason) throws NotAllowed, IOException;
}
