/**
 * What customers see of the desk themselves: what is open between us and their own card, by a
 * signed link.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "channel.phone",
            "conversation",
            "customer",
            "duty",
            "inbox",
            "message",
            "promise",
            "settings",
            "web"
        })
@NullMarked
package heed.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
