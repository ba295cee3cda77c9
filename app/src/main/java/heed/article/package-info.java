/**
 * Answers written once: articles in several languages with their owners and reviews, found by
 * customers who help themselves and by agents who write.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "canned",
            "channel.mail",
            "conversation",
            "customer",
            "duty",
            "inbox",
            "knowledge",
            "message",
            "notice",
            "settings",
            "web"
        })
@NullMarked
package heed.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
