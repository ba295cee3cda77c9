/**
 * What people wrote: plain text from HTML, the newly written words apart from quotes and
 * signatures, the language.
 */
@NullMarked
package heed.mail.text;

import org.jspecify.annotations.NullMarked;
