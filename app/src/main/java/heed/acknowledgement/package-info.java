/**
 * Telling whoever writes in that it arrived, once and by machine: with its reference, who has it,
 * by when they hear from us as far as that was measured, and what to do when it is urgent.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "canned",
            "channel.mail",
            "channel.mailbox",
            "channel.phone",
            "conversation",
            "customer",
            "duty",
            "inbox",
            "message",
            "notice",
            "reply",
            "servicelevel",
            "web"
        })
@NullMarked
package heed.acknowledgement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
