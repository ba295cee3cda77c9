/**
 * The screens that join modules: the workspace with its lists, search, palette and live updates,
 * and the conversation beside them. Nothing uses this module.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "acknowledgement",
            "article",
            "ask",
            "audit",
            "calendar",
            "canned",
            "channel.mail",
            "channel.mailbox",
            "complaint",
            "conversation",
            "customer",
            "gate",
            "handoff",
            "inbox",
            "macro",
            "message",
            "notice",
            "portal",
            "promise",
            "reply",
            "routing",
            "servicelevel",
            "settings",
            "store",
            "web"
        })
@NullMarked
package heed.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
