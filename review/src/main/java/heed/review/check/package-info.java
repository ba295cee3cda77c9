/**
 * The checks: one file each, together with a page for people among the resources and examples among
 * the test resources, all under one name. Nothing is registered by hand.
 */
@NullMarked
package heed.review.check;

import org.jspecify.annotations.NullMarked;
