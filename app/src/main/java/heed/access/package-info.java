/**
 * The people who work here: who they are, how they sign in, and the {@link heed.access.Viewer} that
 * every transaction names.
 */
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package heed.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
