package heed.review.grammar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the things that a grammar's rules stand for. */
@FunctionalInterface
public interface Maker {

    /**
     * @param name what to make, as the table says it
     * @param arguments numbers, and things made before; null for parts the text does not have
     */
    Object make(String name, List<@Nullable Object> arguments);
}
