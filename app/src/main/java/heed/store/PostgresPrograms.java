package heed.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the jar that carries them. */
final class PostgresPrograms {

    private static final String VERSION = "18.6.0";

    private PostgresPrograms() {}

    /**
     * The directory that holds {@code bin} and {@code lib}; unpacked below {@code root} when it is
     * not there yet.
     */
    static Path unpack(Path root) {
        var directory = root.resolve(VERSION);
        var complete = directory.resolve(".complete");
        if (Files.exists(complete)) {
            return directory;
        }
        try (var archive = open()) {
            Directories.delete(directory);
            Files.createDirectories(directory);
            for (TarArchiveEntry entry; (entry = archive.getNextEntry()) != null; ) {
                unpack(archive, entry, directory);
            }
            Files.createFile(complete);
            return directory;
        } catch (IOException e) {
            throw new StoreUnusable("PostgreSQL cannot be unpacked into " + directory, e);
        }
    }

    private static TarArchiveInputStream open() throws IOException {
        var name = "/postgres-linux-" + architecture() + ".txz";
        InputStream packed = PostgresPrograms.class.getResourceAsStream(name);
        if (packed == null) {
            throw new StoreUnusable(
                    "There is no embedded PostgreSQL for this machine ("
                            + name
                            + "). Set HEED_DATABASE_URL to a PostgreSQL 18 of your own.");
        }
        return new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
            case null -> "unknown";
        };
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path directory)
            throws IOException {
        var path = directory.resolve(entry.getName()).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("An entry leads out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(path);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0111) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + path);
        }
    }
}
