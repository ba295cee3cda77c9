/**
 * Where everything is kept: PostgreSQL, started by us or given by URL, its roles and its schema.
 *
 * <p>Uses no other module, and no other module uses more of it than Spring's {@code JdbcClient}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package heed.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
