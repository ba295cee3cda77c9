package heed.desk;

import heed.conversation.ConversationFilter;
import heed.conversation.SavedViewId;
import heed.conversation.Worklist;
import heed.web.Refusal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which list is shown. Its address is its whole state; a conversation's address remembers it as
 * {@code ?in=}.
 */
sealed interface Place {

    Pattern OPEN = Pattern.compile("^https?://[^/]+/conversations/(\\d{1,12})(?:[?#]|$)");

    Place START = new OfList(Worklist.NEEDED, ConversationFilter.NONE);

    /** One of the lists that everybody has, narrowed. */
    record OfList(Worklist list, ConversationFilter filter) implements Place {
        @Override
        public String address() {
            return "/lists/" + list.word() + query(filter.words());
        }
    }

    /** A view that somebody keeps. */
    record OfView(SavedViewId id) implements Place {
        @Override
        public String address() {
            return "/views/" + id;
        }
    }

    /** What a search found. */
    record OfSearch(String words) implements Place {
        @Override
        public String address() {
            return "/search" + query(words.isEmpty() ? Map.of() : Map.of("q", words));
        }
    }

    /** The path and query of the list's own page. */
    String address();

    /** What a conversation's address carries to come back here. */
    default String in() {
        var address = address();
        return address.startsWith("/lists/")
                ? address.substring("/lists/".length())
                : address.substring(1);
    }

    /** The address of a conversation beside this list. */
    default String conversation(long number) {
        return beside("/conversations/" + number);
    }

    /** The address of something that belongs to this list. */
    default String beside(String path) {
        return path + query(Map.of("in", in()));
    }

    /** Where the list goes on behind a cursor. */
    default String after(String cursor) {
        var address = address();
        return address + (address.contains("?") ? "&" : "?") + "after=" + encoded(cursor);
    }

    /** The number of the conversation that a page's address opens; 0 when it opens none. */
    static long numberAt(@Nullable String url) {
        var found = OPEN.matcher(url == null ? "" : url);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** What {@code in} says; the first list when it says nothing that can be read. */
    static Place of(@Nullable String in) {
        if (in == null || in.isBlank() || in.length() > 2000) {
            return START;
        }
        try {
            int mark = in.indexOf('?');
            var path = mark < 0 ? in : in.substring(0, mark);
            var words = mark < 0 ? Map.<String, String>of() : words(in.substring(mark + 1));
            if (path.equals("search")) {
                return new OfSearch(words.getOrDefault("q", ""));
            }
            return path.startsWith("views/")
                    ? new OfView(SavedViewId.of(path.substring("views/".length())))
                    : new OfList(Worklist.of(path), ConversationFilter.of(words));
        } catch (Refusal | IllegalArgumentException notReadable) {
            return START;
        }
    }

    /** The place that a page's own address names, such as htmx tells it. */
    static Place ofAddress(@Nullable String url) {
        if (url == null) {
            return START;
        }
        try {
            var uri = URI.create(url);
            var query = uri.getRawQuery();
            var path = String.valueOf(uri.getRawPath());
            if (path.startsWith("/conversations/")) {
                return of(query == null ? null : words(query).get("in"));
            }
            var in =
                    path.startsWith("/lists/")
                            ? path.substring("/lists/".length())
                            : path.replaceFirst("^/", "");
            return of(query == null ? in : in + "?" + query);
        } catch (IllegalArgumentException notReadable) {
            return START;
        }
    }

    private static Map<String, String> words(String query) {
        var words = new LinkedHashMap<String, String>();
        for (var pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                words.put(pair.substring(0, sign), decoded(pair.substring(sign + 1)));
            }
        }
        return words;
    }

    private static String query(Map<String, String> words) {
        return words.isEmpty()
                ? ""
                : words.entrySet().stream()
                        .map(word -> word.getKey() + "=" + encoded(word.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
