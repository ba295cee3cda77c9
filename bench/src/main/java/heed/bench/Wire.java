package heed.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection that is kept open (RFC 9112), with as little work as can be: what the
 * client burns on two shared cores is missing from the server. Not thread-safe.
 */
final class Wire implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean closing;
    private @Nullable String cookie;
    private @Nullable String authorization;
    private @Nullable String part;
    private boolean compressed;

    Wire(int port) throws IOException {
        this.port = port;
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(60_000);
        return connected;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The cookie that the desk gave last. */
    String cookie() throws IOException {
        if (cookie == null) {
            throw new IOException("The desk gave no cookie");
        }
        return cookie;
    }

    /** Sends {@code cookie} from now on. */
    void keep(String cookie) {
        this.cookie = cookie;
    }

    /** Sends {@code credentials} with every request: {@code Bearer …} or {@code Basic …}. */
    void authorize(String credentials) {
        authorization = credentials;
    }

    /** Asks for compressed answers, as browsers do. */
    void acceptGzip() {
        compressed = true;
    }

    Answer get(String path) throws IOException {
        return exchange("GET", path, "text/html", "");
    }

    /** What a click brings into the page: htmx asks for a part of it. */
    Answer getPart(String path, String target) throws IOException {
        part = target;
        try {
            return get(path);
        } finally {
            part = null;
        }
    }

    Answer post(String path, String type, String body) throws IOException {
        return exchange("POST", path, type, body);
    }

    private Answer exchange(String method, String path, String type, String body)
            throws IOException {
        if (closing) {
            reconnect();
        }
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(256);
        head.append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port);
        head.append("\r\nAccept: */*\r\nUser-Agent: heed-bench\r\nSec-Fetch-Site: same-origin\r\n");
        if (compressed) {
            head.append("Accept-Encoding: gzip\r\n");
        }
        if (cookie != null) {
            head.append("Cookie: ").append(cookie).append("\r\n");
        }
        if (part != null) {
            head.append("HX-Request: true\r\nHX-Target: section#").append(part).append("\r\n");
        }
        if (authorization != null) {
            head.append("Authorization: ").append(authorization).append("\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
            head.append(content.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream(head.length() + content.length + 2);
        bytes.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(content);
        bytes.writeTo(out);
        out.flush();
        return answer();
    }

    /** The server had enough of the old connection. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    private Answer answer() throws IOException {
        var status = line();
        if (status.length() < 12) {
            throw new IOException("No answer: " + status);
        }
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            headers.put(name, value);
            if (name.equals("set-cookie")) {
                cookie = value.substring(0, value.indexOf(';'));
            }
        }
        closing = "close".equalsIgnoreCase(headers.get("connection"));
        int code = Integer.parseInt(status.substring(9, 12));
        return new Answer(code, headers, code == 204 || code == 304 ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
            return in.readNBytes(length);
        }
        var body = new ByteArrayOutputStream(1 << 16);
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
