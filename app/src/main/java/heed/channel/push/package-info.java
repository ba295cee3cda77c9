/** What presses, brought to the devices of people who work here by web push. */
@ApplicationModule(allowedDependencies = {"access", "notice", "settings", "web"})
@NullMarked
package heed.channel.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
