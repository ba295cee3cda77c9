/**
 * Room to bend: rules of ours towards customers, what may be offered beyond them by whom and up to
 * where, and what was granted or refused.
 */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "conversation", "customer", "notice", "web"})
@NullMarked
package heed.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
