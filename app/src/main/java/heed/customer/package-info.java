/** Who writes to us: names as they give them, addresses, language. */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package heed.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
