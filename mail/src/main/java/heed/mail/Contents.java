package heed.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a mail, sorted by what they are for. */
record Contents(
        @Nullable String plain,
        @Nullable String html,
        List<Attachment> attachments,
        @Nullable Invitation invitation) {}
