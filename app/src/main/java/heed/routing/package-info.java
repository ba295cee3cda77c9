/**
 * How what comes in finds its owner, and what becomes of it while they are away: rules of teams and
 * inboxes, skills, absences.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "conversation",
            "customer",
            "inbox",
            "message",
            "notice",
            "web"
        })
@NullMarked
package heed.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
