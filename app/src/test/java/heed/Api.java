package heed;

import heed.access.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk over HTTP, as a program or a browser meets it. */
@TestComponent
@Lazy
public class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServerApplicationContext context;

    Api(WebServerApplicationContext context) {
        this.context = context;
    }

    /** An answer, its body as text and as JSON. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The code of a problem document. */
        public String code() {
            return json().path("type").asString("").replace("/problems/", "");
        }
    }

    /** Somebody who asks, by a header that names them. */
    public final class Caller {

        private final String header;
        private final String value;

        Caller(String header, String value) {
            this.header = header;
            this.value = value;
        }

        public Answer get(String path, String... headers) {
            return call("GET", path, null, headers);
        }

        public Answer post(String path, String json, String... headers) {
            return call("POST", path, json, headers);
        }

        public Answer patch(String path, String json, String... headers) {
            return call("PATCH", path, json, headers);
        }

        public Answer delete(String path, String... headers) {
            return call("DELETE", path, null, headers);
        }

        public Answer call(String method, String path, String json, String... headers) {
            var request = HttpRequest.newBuilder(uri(path));
            if (!header.isEmpty()) {
                request.header(header, value);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            if (json == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.method(method, HttpRequest.BodyPublishers.ofString(json));
                if (String.join(" ", headers).indexOf("Content-Type") < 0) {
                    request.header("Content-Type", "application/json");
                }
            }
            return send(request.build());
        }

        /** The bytes behind {@code path}. */
        public byte[] download(String path) {
            try {
                var request = HttpRequest.newBuilder(uri(path)).header(header, value).build();
                return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Nobody that the desk knows. */
    public Caller anonymous() {
        return new Caller("", "");
    }

    /** A program that acts for {@code member} by a token. */
    public Caller as(Viewer.Member member) {
        return bearer(token(member, "*"));
    }

    public Caller bearer(String token) {
        return new Caller("Authorization", "Bearer " + token);
    }

    public Caller basic(String email, String password) {
        var credentials = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    public String token(Viewer.Member member, String scope) {
        return basic(member.email(), Cast.PASSWORD)
                .post("/api/v1/tokens", "{\"name\": \"test\", \"scopes\": [\"" + scope + "\"]}")
                .json()
                .path("token")
                .asString();
    }

    /** A browser in which {@code member} has signed in. */
    public Caller browser(Viewer.Member member) {
        return new Caller("Cookie", cookie(member));
    }

    public Caller cookie(String cookie) {
        return new Caller("Cookie", cookie);
    }

    /** The cookie that signing in as {@code member} gives, as {@code heed=…}. */
    public String cookie(Viewer.Member member) {
        var answer = signIn(member.email(), Cast.PASSWORD);
        return answer.header("Set-Cookie").replaceAll(";.*", "");
    }

    public Answer signIn(String email, String password, String... headers) {
        var all = new java.util.ArrayList<>(java.util.List.of(headers));
        all.addAll(java.util.List.of("Content-Type", "application/x-www-form-urlencoded"));
        return anonymous()
                .post(
                        "/sign-in",
                        "email=" + encoded(email) + "&password=" + encoded(password),
                        all.toArray(String[]::new));
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    private Answer send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
