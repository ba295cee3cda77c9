package heed.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The whole program in a process of its own, with a database of its own, so that it can be killed.
 */
final class Program implements AutoCloseable {

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "three quiet words";

    private final Path data;
    private final int port;
    private final int smtpPort;
    private final Process process;
    private boolean ownsDatabase = true;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<Boolean> announced = new CompletableFuture<>();

    private Program(Path data, int port, int smtpPort, Process process) {
        this.data = data;
        this.port = port;
        this.smtpPort = smtpPort;
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /** Begins to start it on {@code data}; see {@link #awaitReady}. */
    static Program launch(Path data) throws IOException {
        return launch(data, List.of(), Map.of());
    }

    /**
     * The same, in an environment with more in it.
     *
     * @param prefix of the command
     */
    private static Program launch(Path data, List<String> prefix, Map<String, String> environment)
            throws IOException {
        int port = freePort();
        int smtpPort = freePort();
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx384m", // as ./heed run starts it
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), "heed.Heed"));
        command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "HEED_ADMIN_EMAIL", EMAIL,
                                "HEED_ADMIN_PASSWORD", PASSWORD,
                                "HEED_SMTP_PORT", String.valueOf(smtpPort)));
        builder.environment().putAll(environment);
        var process = builder.start();
        var seen = prefix.isEmpty() ? data : Path.of("/proc/" + process.pid() + "/root" + data);
        return new Program(seen, port, smtpPort, process);
    }

    /** Starts it with {@code environment} set as well, and waits until it serves. */
    static Program start(Path data, Map<String, String> environment) throws Exception {
        var program = launch(data, List.of(), environment);
        program.awaitReady();
        return program;
    }

    /** Whether this machine lets us have a disk of our own, in memory, without being root. */
    static boolean hasSmallDisks(Path data) throws Exception {
        try {
            var trial = new ProcessBuilder(onSmallDisk(data, 10));
            trial.command().add("true");
            return trial.start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Starts it with {@code data} on a disk that holds so much, and waits until it serves. */
    static Program startOnSmallDisk(Path data, int megabytes) throws Exception {
        var program = launch(data, onSmallDisk(data, megabytes), Map.of());
        program.awaitReady();
        return program;
    }

    private static List<String> onSmallDisk(Path data, int megabytes) {
        var mount =
                "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" 2>/dev/null && exec \"$@\"";
        return new ArrayList<>(
                List.of(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        mount,
                        data.toString()));
    }

    /** Uses up all room that is left on the disk of its data; returns what to delete. */
    Path fillDisk() throws IOException {
        var filler = data.resolve("filler");
        for (int size : new int[] {1 << 20, 4096, 1}) {
            try (var out =
                    Files.newOutputStream(
                            filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(new byte[size]);
                }
            } catch (IOException full) {
                continue;
            }
        }
        return filler;
    }

    /** Sends a signal to all processes of the database, such as STOP and CONT. */
    void signalDatabase(String signal) throws Exception {
        var server = databaseProcess().orElseThrow();
        var command = new ArrayList<>(List.of("kill", "-" + signal, String.valueOf(server.pid())));
        server.descendants().map(one -> String.valueOf(one.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    /** Sends a signal to the server alone; the sessions that it has begun go on. */
    void signalServer(String signal) throws Exception {
        var server = String.valueOf(databaseProcess().orElseThrow().pid());
        new ProcessBuilder("kill", "-" + signal, server).start().waitFor();
    }

    /** Starts it and waits until it serves. */
    static Program start(Path data) throws Exception {
        var program = launch(data);
        program.awaitReady();
        return program;
    }

    void awaitReady() throws Exception {
        try {
            if (!announced.get(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program ended before it served:\n" + output);
            }
        } catch (java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The program does not serve:\n" + output, e);
        }
    }

    /** Waits until it serves, or has ended without. */
    boolean isServing() throws Exception {
        return announced.get(120, TimeUnit.SECONDS);
    }

    /** Leaves the database alone when this one is closed: it is another program's. */
    void forgetDatabase() {
        ownsDatabase = false;
    }

    int smtpPort() {
        return smtpPort;
    }

    String output() {
        return output.toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a power cut would end it: no goodbye. Its database goes on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the database server, all of its processes, without a goodbye. */
    void killDatabase() throws IOException {
        databaseProcess()
                .ifPresent(server -> {
                    server.descendants().forEach(ProcessHandle::destroyForcibly);
                    server.destroyForcibly();
                    server.onExit().join();
                });
    }

    java.util.Optional<ProcessHandle> databaseProcess() throws IOException {
        var file = data.resolve("postgresql/postmaster.pid");
        if (!Files.exists(file)) {
            return java.util.Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /** What a request by the administrator's password is answered with. */
    HttpResponse<String> ask(String method, String path, String json) throws Exception {
        var credentials = (EMAIL + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return send(
                request(method, path, json)
                        .header("Content-Type", "application/json")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    /** What a request with a token is answered with. */
    HttpResponse<String> ask(String method, String path, String json, String token)
            throws Exception {
        return send(
                request(method, path, json)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token));
    }

    /** A token of the administrator's. */
    String token() throws Exception {
        var body =
                ask("POST", "/api/v1/tokens", "{\"name\": \"crash\", \"scopes\": [\"*\"]}").body();
        return body.replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** A page as the administrator's browser gets it. */
    HttpResponse<String> page(String path, String cookie) throws Exception {
        return send(
                request("GET", path, "").header("Accept", "text/html").header("Cookie", cookie));
    }

    /** A form as the administrator's browser sends it. */
    HttpResponse<String> form(String path, String form, String cookie) throws Exception {
        return send(
                request("POST", path, form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://localhost:" + port)
                        .header("Cookie", cookie));
    }

    /** The cookie of the administrator, who signs in. */
    String signIn() throws Exception {
        var form = "email=" + EMAIL + "&password=" + PASSWORD.replace(" ", "+");
        var answer =
                send(
                        request("POST", "/sign-in", form)
                                .header("Content-Type", "application/x-www-form-urlencoded"));
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    /** Status of a page, as a browser that is not signed in sees it. */
    int status(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(40))
                            .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** A look into the database that no rule narrows. */
    Connection look() throws IOException, SQLException {
        var pid = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
        var password = Files.readString(data.resolve("database.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + pid.get(3).strip()
                        + "/heed?user=postgres&password="
                        + password);
    }

    /** The one value of a query. */
    long count(String sql) throws IOException, SQLException {
        try (var connection = look();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The first column of a query. */
    List<String> texts(String sql) throws IOException, SQLException {
        try (var connection = look();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    void execute(String sql) throws IOException, SQLException {
        try (var connection = look();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void listen() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                output.append(line).append('\n');
                if (line.contains("Heed is at")) {
                    announced.complete(true);
                }
            }
        } catch (IOException e) {
            output.append("(its output ended)\n");
        }
        announced.complete(false);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() {
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /**
     * Stops it as Ctrl-C does, its database with it; whatever is left after half a minute is
     * killed.
     */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (ownsDatabase) {
            killDatabase();
        }
    }
}
