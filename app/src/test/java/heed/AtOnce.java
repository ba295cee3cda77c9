package heed;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several people who do the same at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them is answered, in their order. */
    public static <A, B> List<B> each(List<A> all, Function<A, B> work) throws Exception {
        var start = new CyclicBarrier(all.size());
        try (var people = Executors.newFixedThreadPool(all.size())) {
            var works =
                    all.stream()
                            .<Callable<B>>map(one ->
                                    () -> {
                                        start.await();
                                        return work.apply(one);
                                    })
                            .toList();
            return people.invokeAll(works).stream().map(Future::resultNow).toList();
        }
    }
}
