/**
 * The accounts at mail servers that an inbox sends by and fetches from: who they are, whether they
 * work, and the traffic with them.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "channel.mail",
            "conversation",
            "duty",
            "inbox",
            "message",
            "reply",
            "settings",
            "web"
        })
@NullMarked
package heed.channel.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
