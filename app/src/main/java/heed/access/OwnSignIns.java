package heed.access;

import heed.web.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody keeps about their own way in: password and sign-ins. Thread-safe. */
@Service
@Transactional
class OwnSignIns {

    private final OwnSignInStore store;
    private final SignIns signIns;
    private final People people;
    private final Clock clock;

    OwnSignIns(OwnSignInStore store, SignIns signIns, People people, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.people = people;
        this.clock = clock;
    }

    List<OwnSignInStore.Own> of(Viewer.Member viewer, @Nullable String token) {
        return store.of(viewer.person(), digest(token), Instant.now(clock));
    }

    /** Ends all but the one that has {@code token}. */
    void endOthers(Viewer.Member viewer, @Nullable String token) {
        store.endOthers(viewer.person(), digest(token));
    }

    /**
     * Changes one's own password, and ends all sign-ins but the one that has {@code token}.
     *
     * @throws Refusal when the old one is wrong, was tried too often, or the new one will not do
     */
    // Hashing is slow, and a wrong guess must count: no transaction is held meanwhile.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changePassword(
            Viewer.Member viewer,
            String old,
            String wanted,
            String address,
            @Nullable String token) {
        Passwords.accept(wanted);
        signIns.check(viewer.email(), old, address);
        people.setPassword(viewer.person(), wanted);
        store.endOthers(viewer.person(), digest(token));
    }

    private static byte[] digest(@Nullable String token) {
        return Token.digest(token == null ? "" : token);
    }
}
