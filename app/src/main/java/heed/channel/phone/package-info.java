/**
 * Talking by telephone: calls stand in the thread as what they are, recordings are kept with a
 * recorded consent or not at all.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "canned",
            "conversation",
            "customer",
            "message",
            "promise",
            "settings",
            "web"
        })
@NullMarked
package heed.channel.phone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
