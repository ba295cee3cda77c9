/** What is true and often said: facts, each with an owner, and the words that customers know. */
@ApplicationModule(allowedDependencies = {"access", "conversation", "message", "web"})
@NullMarked
package heed.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
