/**
 * What we know to be broken, and work that is planned: with the conversations about it, its news to
 * each customer once, and a page for everybody.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "ask",
            "audit",
            "canned",
            "conversation",
            "customer",
            "gate",
            "message",
            "notice",
            "reply",
            "web"
        })
@NullMarked
package heed.knownissue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
