/** Fills a desk with what happened elsewhere, or never: for now, the company of the demo. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "acknowledgement",
            "article",
            "ask",
            "calendar",
            "canned",
            "channel.phone",
            "closing",
            "complaint",
            "conversation",
            "customer",
            "duty",
            "handoff",
            "inbox",
            "knowledge",
            "knownissue",
            "message",
            "policy",
            "promise",
            "reply",
            "routing",
            "web"
        })
@NullMarked
package heed.importer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
