/** Who read what, and who changed what: appended, never altered. */
@ApplicationModule(allowedDependencies = {"access", "conversation", "web"})
@NullMarked
package heed.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
