package heed.mail.tnef;

import java.net.URLConnection;

/** Guesses a media type by the ending of a file's name. */
final class FileTypes {

    private FileTypes() {}

    static String byName(String name) {
        String known = URLConnection.guessContentTypeFromName(name.replace('#', '_'));
        return known == null ? "application/octet-stream" : known;
    }
}
