package dev.ambit.app.forge.gitea;

import java.net.URI;
import java.util.List;

/** A Gitea or Forgejo that a story is told on: a real one, or one within this process. */
interface GiteaServer extends AutoCloseable {

  /** Where it answers, without a slash at the end. */
  URI url();

  /** Whoever may make users there. */
  GiteaAccount admin();

  /** What was wrong with requests so far, by the server's description of its interface. */
  List<String> faults();

  @Override
  void close();
}
