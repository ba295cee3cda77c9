/**
 * Handing a conversation to another person or team, so that its customer need not tell it all
 * again: with a reason, a summary, what was tried and what comes next, and once they accept.
 */
@ApplicationModule(
        allowedDependencies = {"access", "conversation", "message", "notice", "reply", "web"})
@NullMarked
package heed.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
