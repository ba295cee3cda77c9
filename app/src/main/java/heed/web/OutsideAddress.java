package heed.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Tells addresses out in the internet from those that only the machine or its own network reaches:
 * somebody who names an address must not use Heed to knock on doors within.
 */
public final class OutsideAddress {

    private OutsideAddress() {}

    /**
     * Whether every address of its host is one of the internet. Looks the name up; one that does
     * not exist is none. Java keeps the answer for half a minute: who connects at once connects to
     * what was looked at.
     */
    public static boolean isOutside(URI uri) {
        if (uri.getHost() == null) {
            return false;
        }
        try {
            var host = uri.getHost().replaceAll("^\\[|]$", "");
            return Arrays.stream(InetAddress.getAllByName(host))
                    .allMatch(OutsideAddress::isOutside);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static boolean isOutside(InetAddress address) {
        var bytes = address.getAddress();
        boolean local =
                address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        return !local && (address instanceof Inet6Address ? isOutside6(bytes) : isOutside4(bytes));
    }

    /** Besides those that Java knows: RFC 6890, and what is shared, tried and reserved. */
    private static boolean isOutside4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first != 0
                && first < 240
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && bytes[2] == 0)
                && !(first == 198 && (second == 18 || second == 19));
    }

    /** Global unicast alone, without what leads back to IPv4: 6to4, Teredo, NAT64 (64:ff9b). */
    private static boolean isOutside6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
