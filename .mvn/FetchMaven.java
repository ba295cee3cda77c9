import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/** Downloads Maven once, checks its digest, and unpacks it; for machines that have a JDK and nothing else. */
class FetchMaven {

    private static final String SHA_512 =
            "03e2d65d4483a3396980629f260e25cac0d8b6f7f2791e4dc20bc83f9514db8d0f05b0479e699a5f34679250c49c8e52e961262ded468a20de0be254d8207076";

    public static void main(String[] arguments) throws Exception {
        var version = arguments[0];
        var home = Path.of(arguments[1]);
        var name = "apache-maven-" + version;
        var address = "https://archive.apache.org/dist/maven/maven-3/" + version + "/binaries/" + name + "-bin.zip";
        System.err.println("heed: downloading Maven " + version + " (9 MB, once)");
        var zip = download(URI.create(address));
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(zip));
        if (!digest.equals(SHA_512)) {
            throw new IOException("The download is not the Maven that was expected: " + digest);
        }
        var fresh = home.resolve(name + ".new-" + ProcessHandle.current().pid());
        unpack(zip, fresh);
        if (!Files.exists(home.resolve(name))) {
            Files.move(fresh.resolve(name), home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static byte[] download(URI address) throws Exception {
        try (var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(5)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
            return answer.body();
        }
    }

    private static void unpack(byte[] zip, Path root) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var path = root.resolve(entry.getName()).normalize();
                if (!path.startsWith(root)) {
                    throw new IOException("An entry leads out of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path);
                    if (path.endsWith("bin/mvn")) {
                        path.toFile().setExecutable(true);
                    }
                }
            }
        }
    }
}
