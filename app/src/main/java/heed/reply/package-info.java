/**
 * Answering: drafts, the gate that every reply passes, the outbox that sends it once, and who is
 * writing just now.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "ask",
            "conversation",
            "customer",
            "gate",
            "inbox",
            "knowledge",
            "message",
            "promise",
            "settings",
            "web"
        })
@NullMarked
package heed.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
