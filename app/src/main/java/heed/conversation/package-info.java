/**
 * Conversations: what they are about, whose they are, what comes next and when, and what happened
 * to them. What was said in them is {@code heed.message}'s.
 */
@ApplicationModule(allowedDependencies = {"access", "calendar", "customer", "inbox", "web"})
@NullMarked
package heed.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
