package heed.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** People who are signed in: each with a session of a browser, or each with a token of the API. */
final class Sessions {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private final int port;
    private final boolean compressed;
    private final List<String> cookies = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    private Sessions(int port, boolean compressed) {
        this.port = port;
        this.compressed = compressed;
    }

    static Sessions inBrowsers(int port, int people, boolean compressed) throws IOException {
        var sessions = new Sessions(port, compressed);
        for (int i = 0; i < people; i++) {
            try (var wire = new Wire(port)) {
                var form =
                        "email="
                                + encoded(Filling.email(i))
                                + "&password="
                                + encoded(Desk.PASSWORD);
                var answer = wire.post("/sign-in", "application/x-www-form-urlencoded", form);
                if (answer.status() != 302) {
                    throw new IOException("Nobody can sign in: " + answer.status());
                }
                sessions.cookies.add(wire.cookie());
            }
        }
        return sessions;
    }

    static Sessions withTokens(int port, int people) throws IOException {
        var sessions = new Sessions(port, false);
        for (int i = 0; i < people; i++) {
            try (var wire = new Wire(port)) {
                var pair = Filling.email(i) + ":" + Desk.PASSWORD;
                wire.authorize(
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
                var answer =
                        wire.post(
                                "/api/v1/tokens",
                                "application/json",
                                "{\"name\": \"bench\", \"scopes\": [\"*\"]}");
                var token = TOKEN.matcher(answer.text());
                if (!token.find()) {
                    throw new IOException("No token was given: " + answer.status());
                }
                sessions.tokens.add(token.group(1));
            }
        }
        return sessions;
    }

    /** A new connection of the {@code client}-th of them. */
    Wire open(int client) throws IOException {
        var wire = new Wire(port);
        if (tokens.isEmpty()) {
            wire.keep(cookies.get(client % cookies.size()));
        } else {
            wire.authorize("Bearer " + tokens.get(client % tokens.size()));
        }
        if (compressed) {
            wire.acceptGzip();
        }
        return wire;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
