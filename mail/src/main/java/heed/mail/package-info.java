/** Reads mail: raw RFC 5322 bytes in, an {@code InboundMail} out. No framework, no database. */
@NullMarked
package heed.mail;

import org.jspecify.annotations.NullMarked;
