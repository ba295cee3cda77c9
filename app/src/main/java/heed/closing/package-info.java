/**
 * What follows once a conversation is resolved: the customer is asked whether it is solved,
 * somebody sees later how they are getting on, thanks reach who earned them, and what was resolved
 * at first contact is reckoned.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "ask",
            "calendar",
            "conversation",
            "customer",
            "inbox",
            "message",
            "notice",
            "reply",
            "settings",
            "web"
        })
@NullMarked
package heed.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
