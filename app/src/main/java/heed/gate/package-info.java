/**
 * What every reply passes before it may leave: the review of {@code heed.review} with the levels
 * that a team chose, what holds a reply, who confirmed what and why, and what that teaches.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "ask",
            "calendar",
            "canned",
            "conversation",
            "customer",
            "knowledge",
            "message",
            "promise",
            "web"
        })
@NullMarked
package heed.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
