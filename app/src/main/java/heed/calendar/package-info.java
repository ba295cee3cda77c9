/** When somebody works: opening hours, reckoned in a zone. Uses no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package heed.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
