/**
 * Complaints: what went wrong for a customer, what it did to them and what they wish, seen through
 * by somebody whom it is not about, with clocks of its own, until the customer has said whether
 * they accept it.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calendar",
            "conversation",
            "message",
            "notice",
            "web"
        })
@NullMarked
package heed.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
