/** Heed on the command line: what needs no server and no database. */
@NullMarked
package heed.cli;

import org.jspecify.annotations.NullMarked;
