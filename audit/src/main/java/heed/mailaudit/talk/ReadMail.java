package heed.mailaudit.talk;

import heed.mail.mime.Mailbox;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit needs of a mail.
 *
 * @param writer null when nobody can be told
 * @param outsiders who else than us wrote or got it
 * @param at null when nothing tells the time
 * @param parents Message-IDs of what it answers, the nearest first
 * @param text what was newly written, with the signature, without quotes
 * @param language two letters, null if unsure
 */
record ReadMail(
        Voice voice,
        @Nullable Mailbox writer,
        List<Mailbox> outsiders,
        String subject,
        @Nullable Instant at,
        @Nullable String messageId,
        List<String> parents,
        String text,
        @Nullable String language) {}
