/** What people see: facts read from the books, made into rows and drawings, told as pages. */
@NullMarked
package dev.ambit.app.dashboard;

import org.jspecify.annotations.NullMarked;
