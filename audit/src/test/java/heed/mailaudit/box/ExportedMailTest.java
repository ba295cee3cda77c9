package heed.mailaudit.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportedMailTest {

    private static final String MAIL = "From: Mia <mia@example.org>\nSubject: %s\n\nHello.\n";
    private static final String FROM = "From mia@example.org Tue Mar  3 09:15:00 2026\n";

    @TempDir private Path folder;

    @Test
    void a_maildir_is_read_without_what_is_still_being_written() throws Exception {
        // given
        write("Maildir/cur/1700.a.host:2,S", MAIL.formatted("one"));
        write("Maildir/new/1701.b.host", MAIL.formatted("two"));
        write("Maildir/tmp/1702.c.host", MAIL.formatted("not yet"));
        write("Maildir/.Sent/cur/1703.d.host:2,S", MAIL.formatted("three"));
        write("Maildir/dovecot-uidlist", "3 V1 N4\n");
        // when, then
        assertThat(subjects(folder)).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void a_folder_may_mix_everything_in_any_depth() throws Exception {
        // given
        write("a/b/c/first.eml", MAIL.formatted("eml"));
        write(
                "export.mbox",
                FROM + MAIL.formatted("mbox one") + "\n" + FROM + MAIL.formatted("mbox two"));
        write("Thunderbird/Inbox", FROM + MAIL.formatted("no ending"));
        write("Thunderbird/Inbox.msf", "// index");
        write(
                "Apple/1.emlx",
                "48\n" + MAIL.formatted("apple").substring(0, 48) + "<?xml version=\"1.0\"?>");
        write("notes.txt", "Remember the milk.");
        write(".hidden/readme", "nothing");
        // when, then
        assertThat(subjects(folder))
                .containsExactlyInAnyOrder("eml", "mbox one", "mbox two", "no ending", "apple");
    }

    @Test
    void a_packed_mbox_is_unpacked_while_it_is_read() throws Exception {
        // given
        Path packed = folder.resolve("support.mbox.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write((FROM + MAIL.formatted("packed")).getBytes(StandardCharsets.UTF_8));
        }
        // when, then
        assertThat(subjects(packed)).containsExactly("packed");
    }

    @Test
    void what_is_no_mailbox_is_said_in_a_sentence() throws Exception {
        // given
        Path letter = write("letter.txt", "Dear all,\nthis is a letter.\n");
        Path empty = write("empty.mbox", "");
        Path zip = write("takeout.zip", "PK\u0003\u0004");
        Path bare = Files.createDirectory(folder.resolve("bare"));
        // when, then
        assertThatThrownBy(() -> ExportedMail.at(folder.resolve("nowhere")))
                .isInstanceOf(NotAMailbox.class)
                .hasMessageStartingWith("There is no file or folder ");
        assertThatThrownBy(() -> ExportedMail.at(letter)).hasMessageContaining("is no mailbox");
        assertThatThrownBy(() -> ExportedMail.at(empty)).hasMessageEndingWith("is empty.");
        assertThatThrownBy(() -> ExportedMail.at(zip)).hasMessageContaining("Unpack it first");
        assertThatThrownBy(() -> ExportedMail.at(bare)).hasMessageContaining("There is no mail in");
    }

    @Test
    void progress_ends_where_the_mailbox_does() throws Exception {
        // given
        write("one.eml", MAIL.formatted("one"));
        write("two.mbox", FROM + MAIL.formatted("two"));
        ExportedMail mail = ExportedMail.at(folder);
        var read = new ArrayList<Long>();
        // when
        mail.read(found -> read.add(found.readBytes()));
        // then
        assertThat(read).isSorted().endsWith(mail.bytes());
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static List<String> subjects(Path path) throws Exception {
        var subjects = new ArrayList<String>();
        ExportedMail.at(path)
                .read(found ->
                        new String(found.bytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(line -> line.startsWith("Subject: "))
                                .map(line -> line.substring("Subject: ".length()))
                                .forEach(subjects::add));
        return subjects;
    }
}
