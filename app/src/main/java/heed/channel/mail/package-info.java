/**
 * Mail on its way in: kept before it is acknowledged, read by a worker, put where it belongs. Mail
 * that cannot be read is kept as it is and can be replayed.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "conversation",
            "customer",
            "inbox",
            "message",
            "reply",
            "store",
            "web"
        })
@NullMarked
package heed.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
