package heed.mail.report;

import org.jspecify.annotations.Nullable;

/**
 * What machines had to do with a mail.
 *
 * @param autoReply whether a machine wrote it in answer to a mail: absence notices, receipts
 * @param suppressAutoReply whether no machine of ours may answer it: robots, lists, bounces,
 *     complaints
 */
public record Automation(
        boolean autoReply,
        boolean suppressAutoReply,
        @Nullable Bounce bounce,
        @Nullable Complaint complaint) {

    public static final Automation NONE = new Automation(false, false, null, null);
}
