package dev.ambit.app.demo;

import java.util.List;

/**
 * The simulated GitHub's page of a repository.
 *
 * @param name the repository
 * @param address where the page is
 * @param app where Ambit's pages are
 * @param remote what git clones
 * @param logins the accounts that a visitor can act as
 * @param branches those that no pull request shows
 * @param pulls the pull requests, the newest first
 */
public record ShopPage(
    String name,
    String address,
    String app,
    String remote,
    List<String> logins,
    List<String> branches,
    List<PullPage> pulls) {

  public ShopPage {
    logins = List.copyOf(logins);
    branches = List.copyOf(branches);
    pulls = List.copyOf(pulls);
  }
}
