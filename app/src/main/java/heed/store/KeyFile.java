package heed.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret in a file that only the account that runs Heed may read, made when first asked for. */
public final class KeyFile {

    private static final int BYTES = 33;

    private KeyFile() {}

    /**
     * The secret in {@code file}: URL-safe text of 264 random bits.
     *
     * @throws StoreUnusable when it can be neither read nor written
     */
    public static String readOrMake(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StoreUnusable("Cannot read or write " + file, e);
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        // Written whole beside it and renamed: a start killed in between leaves no empty secret.
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        Files.move(fresh, file);
    }
}
