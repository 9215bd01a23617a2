/** What holds for runs: the site's rules and grants, and what Jenkins' administrators set. */
@NullMarked
package dev.ambit.jenkins.scope;

import org.jspecify.annotations.NullMarked;
