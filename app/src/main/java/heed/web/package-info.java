/**
 * What every page and every answer of the API share: refusals, layout, errors, paging. Uses no
 * other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package heed.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
