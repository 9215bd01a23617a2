package dev.ambit.core.event;

/** The git server that calls the hook: each kind tells the pusher by variables of its own. */
public enum ServerKind {
  /** git over ssh or http with nothing else around it. */
  PLAIN,
  GITOLITE,
  /** Gitea and Forgejo. */
  GITEA,
  GITLAB,
  GITHUB_ENTERPRISE,
  BITBUCKET,
  GERRIT
}
