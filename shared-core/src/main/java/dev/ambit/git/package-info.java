/** Facts from a git repository. The only place with JGit in the core module. */
@NullMarked
package dev.ambit.git;

import org.jspecify.annotations.NullMarked;
