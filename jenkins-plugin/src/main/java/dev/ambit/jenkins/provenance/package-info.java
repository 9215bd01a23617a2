/** What a run leaves behind: a signed statement of what it made from what. */
@NullMarked
package dev.ambit.jenkins.provenance;

import org.jspecify.annotations.NullMarked;
