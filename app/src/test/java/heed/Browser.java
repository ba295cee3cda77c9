package heed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without a screen: keeps its cookie, follows nothing by itself. */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String cookie;

    private Browser(int port, String cookie) {
        this.port = port;
        this.cookie = cookie;
    }

    /** Nobody is signed in. */
    public static Browser at(int port) {
        return new Browser(port, "heed=");
    }

    /** The same browser after {@code email} signed in with the password of the {@link Cast}. */
    public Browser signedIn(String email) {
        var answer = post("/sign-in", Map.of("email", email, "password", Cast.PASSWORD));
        var kept =
                answer.headers().allValues("Set-Cookie").stream()
                        .filter(one -> one.startsWith("heed="))
                        .map(one -> one.split(";")[0])
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("Not signed in: " + answer.statusCode()));
        return new Browser(port, kept);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    /** As htmx asks, for a part of a page. */
    public HttpResponse<String> part(String path) {
        return send(request(path).header("HX-Request", "true"));
    }

    /** A page, whose SQL is written down under {@code name}; see {@link Statements}. */
    public HttpResponse<String> counted(String path, String name) {
        return send(request(path).header("Accept", "text/html").header(Statements.HEADER, name));
    }

    public HttpResponse<String> json(String path) {
        return send(request(path).header("Accept", "application/json"));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posting(path, form));
    }

    /** As htmx sends a form. */
    public HttpResponse<String> postPart(String path, Map<String, String> form) {
        return send(posting(path, form).header("HX-Request", "true"));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** A request to add to; see {@link HttpClient}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie);
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
