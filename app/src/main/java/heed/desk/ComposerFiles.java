package heed.desk;

import heed.message.Attachments;
import java.util.List;

/** The files that leave with a reply. */
record ComposerFiles(String deeds, List<TalkFile> files) {

    /** How large one may be. */
    static final long MOST_BYTES = Attachments.MOST_BYTES;
}
