/**
 * What we owe a conversation by when: four clocks, the targets that they are held against, pauses
 * and warnings.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "calendar",
            "conversation",
            "customer",
            "inbox",
            "notice",
            "web"
        })
@NullMarked
package heed.servicelevel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
