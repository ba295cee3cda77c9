/** What machines wrote: bounces, complaints, automatic answers. */
@NullMarked
package heed.mail.report;

import org.jspecify.annotations.NullMarked;
