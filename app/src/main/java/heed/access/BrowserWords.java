package heed.access;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says in words which browser somebody is signed in with, and from where. */
final class BrowserWords {

    // In this order: each but the last also says that it is the next.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Vivaldi", "Vivaldi");
        BROWSERS.put("SamsungBrowser", "Samsung Internet");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "an iPhone");
        SYSTEMS.put("iPad", "an iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "a Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserWords() {}

    /** {@code Firefox on Linux}; {@code A program} when it says nothing that is known. */
    static String browser(String userAgent) {
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            return system.isEmpty() ? "A program" : "A browser on " + system;
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    /** {@code this machine}, {@code your network}, or the address as it is. */
    static String place(String address) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:.%]+")) {
            return address; // never look a name up
        }
        try {
            var place = InetAddress.getByName(address);
            if (place.isLoopbackAddress()) {
                return "the machine that Heed runs on";
            }
            return place.isSiteLocalAddress() || place.isLinkLocalAddress()
                    ? "the same network, " + address
                    : address;
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }

    private static String first(Map<String, String> words, String userAgent) {
        return words.entrySet().stream()
                .filter(word -> userAgent.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
