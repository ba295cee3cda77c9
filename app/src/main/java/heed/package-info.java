/** Heed, a help desk that makes the classic mistakes of customer service hard to make. */
@NullMarked
package heed;

import org.jspecify.annotations.NullMarked;
