/**
 * What we told customers we would do: found when a reply leaves, confirmed by who wrote it, shown
 * until it is kept.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "conversation",
            "customer",
            "message",
            "notice",
            "web"
        })
@NullMarked
package heed.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
