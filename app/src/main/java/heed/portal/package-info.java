/** What customers see of the desk themselves: their own card, by a signed link. */
@ApplicationModule(allowedDependencies = {"access", "customer", "settings", "web"})
@NullMarked
package heed.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
