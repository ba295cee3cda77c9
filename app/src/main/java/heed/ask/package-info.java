/**
 * What customers ask, and what became of it: read from every message that comes in, settled by the
 * replies that leave, corrected by people. Whoever resolves a conversation with something open says
 * why.
 */
@ApplicationModule(allowedDependencies = {"access", "audit", "conversation", "message", "web"})
@NullMarked
package heed.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
