package dev.ambit.app.pages;

import java.util.Optional;

/**
 * What stands around a page.
 *
 * @param title the page's own title
 * @param tab the place in the menu; empty if it has none
 * @param who who is logged in; empty for nobody
 * @param csrf what its forms carry; the empty text for nobody
 */
public record Frame(String title, Optional<Tab> tab, Optional<Who> who, String csrf) {

  /**
   * Somebody who is logged in.
   *
   * @param name how they are called
   * @param role what they may do, in a word
   * @param isPerson whether a site file names them
   * @param mayAct whether they may answer for grants and changes
   * @param isAdmin whether they run the app
   */
  public record Who(String name, String role, boolean isPerson, boolean mayAct, boolean isAdmin) {}

  /** A frame for whoever it may be. */
  public static Frame open(String title) {
    return new Frame(title, Optional.empty(), Optional.empty(), "");
  }

  public boolean isAt(Tab place) {
    return tab.filter(place::equals).isPresent();
  }

  /** Whether people who are logged in may answer for grants and changes as a person of a site. */
  public boolean mayAct() {
    return who.filter(each -> each.isPerson() && each.mayAct()).isPresent();
  }
}
