package heed.desk;

import heed.conversation.Conversation;
import java.util.List;

/**
 * What a merged thread will look like, and who sees it.
 *
 * @param source what becomes a part
 * @param target what it becomes a part of
 * @param customersDiffer whether somebody must confirm that the two belong together
 */
record MergeView(
        Conversation source, Conversation target, boolean customersDiffer, List<Line> lines) {

    /** A message of the merged thread, in few words. */
    record Line(String when, String who, String words, long number) {}

    boolean teamsDiffer() {
        return !source.team().equals(target.team());
    }

    /** The one that is not {@code open}. */
    Conversation other(Conversation open) {
        return source.id().equals(open.id()) ? target : source;
    }

    /** Which becomes what, as forms say it: {@code this} when the other becomes part of it. */
    String into(Conversation open) {
        return source.id().equals(open.id()) ? "other" : "this";
    }

    /** Whose it is and who reads it afterwards. */
    String readers() {
        var owner = target.ownerName();
        return "Everybody in "
                + target.teamName()
                + " reads all of it"
                + (owner == null ? "; nobody has it yet." : "; " + owner + " has it.");
    }
}
