/** What is known about a run before it is judged: commits, pipeline text, what steps use. */
@NullMarked
package dev.ambit.jenkins.facts;

import org.jspecify.annotations.NullMarked;
