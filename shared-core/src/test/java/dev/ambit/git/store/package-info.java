@NullMarked
package dev.ambit.git.store;

import org.jspecify.annotations.NullMarked;
