/**
 * When teams work: spans of hours by weekday, holidays, all in the team's zone; and reckoning in
 * them.
 */
@ApplicationModule(allowedDependencies = {"access", "notice", "web"})
@NullMarked
package heed.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
