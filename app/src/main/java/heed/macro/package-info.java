/**
 * What is often done together: a canned reply that is sent, by the one way out, and deeds such as
 * tags, priority, owner, next step and resolving; for one conversation or for many.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "canned",
            "conversation",
            "customer",
            "gate",
            "message",
            "reply",
            "web"
        })
@NullMarked
package heed.macro;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
