package heed.mailaudit.talk;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

/**
 * Who writes for us: everybody at some domains and those below them, and single addresses.
 *
 * @param names domains such as {@code example.com}, or addresses, in lower case and in Unicode
 */
public record Us(List<String> names) {

    public Us {
        names = names.stream().map(Us::tidy).filter(name -> !name.isEmpty()).toList();
    }

    private static String tidy(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("@") || lower.startsWith("*")) lower = lower.replaceAll("^[*@.]+", "");
        return lower.contains("xn--")
                ? IDN.toUnicode(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT)
                : lower;
    }

    /** Whether the address is one of ours. */
    public boolean include(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        String domain = domainOf(lower);
        for (String name : names)
            if (name.indexOf('@') >= 0
                    ? lower.equals(name)
                    : domain.equals(name) || domain.endsWith('.' + name)) return true;
        return false;
    }

    /** What stands behind the sign; empty when there is none. */
    static String domainOf(String address) {
        return address.substring(
                address.lastIndexOf('@') + 1 == 0
                        ? address.length()
                        : address.lastIndexOf('@') + 1);
    }
}
