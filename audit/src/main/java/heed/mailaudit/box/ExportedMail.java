package heed.mailaudit.box;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A mailbox as people export it: an mbox (packed by gzip or not), a Maildir, a folder with any of
 * these or with single mails, however deep. Immutable; it may be read more than once.
 */
public final class ExportedMail {

    private static final Set<String> MAILDIR = Set.of("cur", "new");
    private static final String UNFINISHED = "tmp";

    private final List<MailFile> files;

    private ExportedMail(List<MailFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Looks at what a path holds.
     *
     * @throws NotAMailbox with a sentence that says why there is nothing to read
     * @throws IOException when the disk fails
     */
    public static ExportedMail at(Path path) throws IOException, NotAMailbox {
        if (!Files.exists(path)) throw new NotAMailbox("There is no file or folder " + path + ".");
        if (!Files.isReadable(path))
            throw new NotAMailbox("You are not allowed to read " + path + ".");
        if (Files.isDirectory(path)) return folder(path);
        MailFile file = MailFile.of(path);
        if (file.bytes() == 0) throw new NotAMailbox(path + " is empty.");
        if (file.kind() == MailFile.Kind.NONE)
            throw new NotAMailbox(
                    path
                            + " is no mailbox: an mbox begins with “From ”, a mail with its header."
                            + (isArchive(path) ? " Unpack it first and name the folder." : ""));
        return new ExportedMail(List.of(file));
    }

    private static boolean isArchive(Path path) {
        return path.toString().matches("(?i).*\\.(?:zip|tar|tgz|tar\\.gz|7z|rar)");
    }

    private static ExportedMail folder(Path folder) throws IOException, NotAMailbox {
        var found = new ArrayList<MailFile>();
        for (Path path : paths(folder)) {
            MailFile file = MailFile.of(path);
            if (file.kind() != MailFile.Kind.NONE) found.add(file);
        }
        if (found.isEmpty())
            throw new NotAMailbox(
                    "There is no mail in "
                            + folder
                            + ": neither an mbox, nor a Maildir, nor .eml files.");
        return new ExportedMail(found);
    }

    /** In the order of their names, so that a report comes out the same every time. */
    private static List<Path> paths(Path folder) throws IOException {
        var paths = new ArrayList<Path>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) {
                        return isUnfinished(directory)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && mayHoldMail(file)) paths.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        paths.sort(null);
        return paths;
    }

    private static boolean isUnfinished(Path directory) {
        return named(directory).equals(UNFINISHED)
                && Files.isDirectory(directory.resolveSibling("cur"));
    }

    /** In a Maildir every file is a mail; elsewhere the name must promise one or say nothing. */
    private static boolean mayHoldMail(Path file) {
        String name = named(file);
        if (name.startsWith(".")) return false;
        Path parent = file.getParent();
        if (parent != null && MAILDIR.contains(named(parent))) return true;
        return name.indexOf('.') < 0
                || name.matches("(?i).*\\.(?:eml|emlx|mbox|mbx|mbs|msg|txt|mail|gz|mboxrd|mboxo)");
    }

    private static String named(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /** How large it is on the disk. */
    public long bytes() {
        return files.stream().mapToLong(MailFile::bytes).sum();
    }

    /** Hands over each mail, in the order of the files and within them. */
    public void read(MailTaker taker) throws IOException {
        long before = 0;
        for (MailFile file : files) {
            file.read(before, taker);
            before += file.bytes();
        }
    }
}
