/**
 * What was said: messages, notes, attachments, how a reply fares on its way, and finding words
 * again.
 */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "conversation", "customer", "inbox", "web"})
@NullMarked
package heed.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
