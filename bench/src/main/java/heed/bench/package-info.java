/**
 * How fast the desk is and what it costs, measured from outside: a desk of any size is filled, a
 * real one is started in a process of its own, and real sessions load it.
 */
@NullMarked
package heed.bench;

import org.jspecify.annotations.NullMarked;
