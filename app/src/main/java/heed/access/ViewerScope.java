package heed.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Names the {@link Viewer} of all that runs inside: requests are wrapped by the sign-in filter,
 * jobs wrap themselves. Bound to the thread and its structured children; scopes nest, and the inner
 * one wins.
 */
public final class ViewerScope {

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    private ViewerScope() {}

    /** Runs {@code work} on behalf of {@code viewer}. Transactions must begin inside. */
    public static <T> T call(Viewer viewer, Supplier<T> work) {
        return ScopedValue.where(CURRENT, viewer).call(work::get);
    }

    /** Runs {@code work} on behalf of {@code viewer}. Transactions must begin inside. */
    public static void run(Viewer viewer, Runnable work) {
        ScopedValue.where(CURRENT, viewer).run(work);
    }

    /** On whose behalf all this runs; empty when nobody is named. */
    public static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /**
     * Lets through Heed's own jobs and whoever may do what {@code role} may. For facades whose
     * verbs not everybody may use, by whatever way they are asked.
     *
     * @throws NotAllowed when the viewer may not, or nobody is named
     */
    public static void require(Role role) {
        switch (current().orElseThrow(() -> new NotAllowed(role))) {
            case Viewer.Member member -> member.require(role);
            case Viewer.Job job -> {}
        }
    }

    /**
     * Lets through Heed's own jobs and {@code person}.
     *
     * @throws NotAllowed when it is somebody else
     */
    public static void requireSelf(PersonId person) {
        boolean own =
                switch (current().orElseThrow(NotAllowed::notYours)) {
                    case Viewer.Member member -> member.person().equals(person);
                    case Viewer.Job job -> true;
                };
        if (!own) {
            throw NotAllowed.notYours();
        }
    }

    /** A request that goes on its way. */
    @FunctionalInterface
    interface Passage {
        void go() throws IOException, ServletException;
    }

    static void pass(Viewer viewer, Passage passage) throws IOException, ServletException {
        try {
            ScopedValue.where(CURRENT, viewer)
                    .call(() -> {
                        passage.go();
                        return true;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** What the database is told at the beginning of a transaction; empty when nobody is named. */
    static String setting() {
        return CURRENT.isBound() ? CURRENT.get().setting() : "";
    }
}
