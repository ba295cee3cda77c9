package heed.handoff;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-offs that nobody answers. */
@Component
class Waiting {

    private final HandOffStore store;
    private final HandOffNews news;

    Waiting(HandOffStore store, HandOffNews news) {
        this.store = store;
        this.news = news;
    }

    /** Tells the leads of who was asked; whoever was told already is not told again. */
    @Transactional
    public void tell(Instant since) {
        store.waitingSince(since).forEach(news::waits);
    }
}
