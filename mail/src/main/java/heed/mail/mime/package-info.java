/**
 * The wire format: from bytes to parts, headers, addresses, dates and text, however broken they
 * arrive.
 */
@NullMarked
package heed.mail.mime;

import org.jspecify.annotations.NullMarked;
