/**
 * What people wrote: plain text from HTML, the newly written words apart from quotes and
 * signatures, the language.
 *
 * <p>A text is a list of lines. Small steps mark them, each with what it knows: a quote, an
 * attribution, the header of an earlier mail, a forward, a signature. Then the marks are weighed
 * against each other, for what a line is depends on what stands above and below it. A new step
 * implements {@code Step} and is named in {@code ReplyCutter}; a new language is a few lines in the
 * phrase lists.
 */
@NullMarked
package heed.mail.text;

import org.jspecify.annotations.NullMarked;
