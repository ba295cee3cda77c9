/**
 * Mail to people who work here: that a customer wrote, what presses, and what became of an answer
 * that they sent by mail. Their answers pass the same gate as every reply.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "channel.mail",
            "channel.mailbox",
            "conversation",
            "gate",
            "inbox",
            "message",
            "notice",
            "reply",
            "settings",
            "web"
        })
@NullMarked
package heed.channel.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
