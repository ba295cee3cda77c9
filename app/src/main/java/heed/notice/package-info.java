/**
 * What somebody who works here is told once: that a promise is due soon, that a conversation is
 * handed to them, that nobody is on duty. Uses people only, so that every module may tell.
 */
@ApplicationModule(allowedDependencies = {"access", "web"})
@NullMarked
package heed.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
