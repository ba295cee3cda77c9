/**
 * Writes a report: as one page that needs nothing but itself, and as JSON. The page has no script
 * and forbids any; what stands in it of mails is escaped by the templates and, unless asked
 * otherwise, masked.
 */
@NullMarked
package heed.mailaudit.page;

import org.jspecify.annotations.NullMarked;
