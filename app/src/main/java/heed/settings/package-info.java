/** Settings of the desk, and the secret by which passwords are sealed and addresses signed. */
@ApplicationModule(allowedDependencies = {"access", "store", "web"})
@NullMarked
package heed.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
