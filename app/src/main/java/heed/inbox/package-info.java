/** Where conversations come in: an address, a name, and the team that answers. */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package heed.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
