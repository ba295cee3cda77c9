/**
 * Texts kept for being sent often: in several languages, with blanks that their sender has to fill
 * and with places that Heed fills from the customer's card, the conversation and the facts of the
 * desk; which of them were used, and what came of it.
 */
@ApplicationModule(
        allowedDependencies = {"access", "conversation", "customer", "knowledge", "message", "web"})
@NullMarked
package heed.canned;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
