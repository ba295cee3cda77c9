package heed.mail.mime;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's address, and the name given with it.
 *
 * @param name as a person reads it, or null
 * @param address with its domain in lower case and in Unicode; without a domain for a mailbox on
 *     the sending machine itself
 */
public record Mailbox(@Nullable String name, String address) {

    @Override
    public String toString() {
        return name == null ? address : name + " <" + address + ">";
    }
}
