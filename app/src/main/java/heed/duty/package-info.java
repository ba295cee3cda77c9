/**
 * Somebody can be reached when it is urgent: who is on duty, what wakes them, who comes next, and
 * the second path by which alarms leave.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "channel.push",
            "conversation",
            "message",
            "notice",
            "settings",
            "web"
        })
@NullMarked
package heed.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
