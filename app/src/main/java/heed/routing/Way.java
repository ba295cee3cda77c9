package heed.routing;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which way new conversations find their owner. */
public enum Way {
    /** They stay with the team; who wants one takes it. */
    PULL,
    /** Each gets one in turn. */
    TURNS,
    /** Whoever has least in hand gets it. */
    LOAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Way of(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
    }
}
