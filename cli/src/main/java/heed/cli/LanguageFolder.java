package heed.cli;

import heed.review.Proofreader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Where the proofreader lies, with libraries that nothing else uses: they are loaded when somebody
 * asks for them and do not touch those of the program.
 */
final class LanguageFolder {

    /** The system property that names it. */
    static final String PROPERTY = "heed.language";

    private LanguageFolder() {}

    /** The proofreader of the folder; nothing if there is none, or it was not built. */
    static Optional<Proofreader> proofreader(@Nullable String folder) throws IOException {
        if (folder == null || !Files.isDirectory(Path.of(folder, "lib"))) return Optional.empty();
        var loader =
                new URLClassLoader(
                        jars(Path.of(folder)).toArray(URL[]::new),
                        LanguageFolder.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return ServiceLoader.load(Proofreader.class, loader).findFirst();
    }

    private static List<URL> jars(Path folder) throws IOException {
        var jars = new ArrayList<URL>();
        for (Path place : List.of(folder, folder.resolve("lib"))) add(place, jars);
        return jars;
    }

    private static void add(Path folder, List<URL> jars) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) jars.add(url(file));
        }
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
