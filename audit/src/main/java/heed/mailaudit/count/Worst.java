package heed.mailaudit.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The heaviest examples of something, no two alike; those of one weight in their order. */
final class Worst {

    private static final Comparator<Example> HEAVIEST_FIRST =
            Comparator.comparingDouble(Example::weight)
                    .reversed()
                    .thenComparing(Example::conversation)
                    .thenComparing(Example::at);

    private final int most;
    private final List<Example> kept = new ArrayList<>();

    Worst(int most) {
        this.most = most;
    }

    void offer(Example example) {
        if (kept.stream()
                .anyMatch(
                        one -> isAlike(one, example) && HEAVIEST_FIRST.compare(one, example) <= 0))
            return;
        kept.removeIf(one -> isAlike(one, example));
        kept.add(example);
        kept.sort(HEAVIEST_FIRST);
        if (kept.size() > most) kept.removeLast();
    }

    /** Of one conversation, or the same words: one of them is enough. */
    private static boolean isAlike(Example one, Example other) {
        String words = one.words().marked();
        return one.conversation() == other.conversation()
                || !words.isEmpty() && words.equalsIgnoreCase(other.words().marked());
    }

    List<Example> list() {
        return List.copyOf(kept);
    }
}
