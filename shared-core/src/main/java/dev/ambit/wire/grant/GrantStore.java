package dev.ambit.wire.grant;

import java.io.IOException;
import java.util.List;

/** Where signed grants and revocations are kept. A store is not trusted: signatures are. */
public interface GrantStore {

  /**
   * Every envelope, in an order that does not change by itself.
   *
   * @throws IOException if any part of the store cannot be read: a revocation may be there
   */
  List<StoredEnvelope> all() throws IOException;

  /**
   * Every envelope, however long ago it was read: enough to say who is an agent, and never to
   * permit anything.
   *
   * @throws IOException if nothing is known of the store
   */
  default List<StoredEnvelope> known() throws IOException {
    return all();
  }
}
