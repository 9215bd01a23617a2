package dev.ambit.core.event;

/** What somebody wants to do. One record for each place where work becomes real. */
public sealed interface ChangeEvent permits Push, BuildStart {

  RepositoryId repository();
}
