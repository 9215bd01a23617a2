package dev.ambit.app.login;

import java.net.URI;

/** Somewhere people prove who they are, and come back from. */
public interface IdentityServer {

  /** Its name in addresses, such as {@code oidc}. */
  String id();

  /** How pages call it. */
  String name();

  /**
   * Where to send somebody.
   *
   * @param back the address that they are to come back to
   * @throws NotLoggedIn if the server cannot be reached
   */
  URI door(Attempt attempt, URI back) throws NotLoggedIn;

  /**
   * What was proved.
   *
   * @param back the address that they were to come back to
   * @param answer the address that they came back with, its query included
   * @throws NotLoggedIn if nothing was
   */
  Claim proved(Attempt attempt, URI back, URI answer) throws NotLoggedIn;
}
