package heed.web;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where style sheets and scripts are: below one path that names their content, so that browsers may
 * keep them for ever and a new release is seen at once. Style sheets refer to each other by
 * relative paths and so stay within it.
 */
public final class Assets {

    private static final String ROOT = "/assets/" + fingerprint() + "/";

    private Assets() {}

    /** The address of {@code path}, such as {@code css/app.css}. */
    public static String url(String path) {
        return ROOT + path;
    }

    private static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The style sheets and scripts cannot be read", e);
        }
    }
}
