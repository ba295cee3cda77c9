package heed.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation within a group of merged ones.
 *
 * @param parent what it was merged into by hand; null for the one that the others are part of
 * @param stood how it stood by itself
 * @param version of the group's end of the way, right after the last merge
 * @param spentIn which conversation has gone on since with this one in it
 */
record MergePart(
        ConversationId conversation,
        @Nullable ConversationId parent,
        Stood stood,
        long version,
        @Nullable ConversationId spentIn) {

    static MergePart alone(Conversation conversation) {
        return new MergePart(
                conversation.id(), null, Stood.of(conversation), conversation.version(), null);
    }

    MergePart under(@Nullable ConversationId newParent) {
        return new MergePart(conversation, newParent, stood, version, spentIn);
    }

    MergePart standing(Stood now) {
        return new MergePart(conversation, parent, now, version, spentIn);
    }

    MergePart at(long newVersion) {
        return new MergePart(conversation, parent, stood, newVersion, spentIn);
    }

    MergePart spentIn(@Nullable ConversationId where) {
        return new MergePart(conversation, parent, stood, version, where);
    }

    /** How the group stands whose end of the way is this one. */
    Stood together(Collection<MergePart> others) {
        var live = others.stream().filter(part -> part.spentIn == null).toList();
        int spentMessages =
                others.stream()
                        .filter(part -> part.spentIn != null)
                        .mapToInt(part -> part.stood.messages())
                        .sum();
        var whole =
                stood.with(live.stream().map(MergePart::stood).toList()).withMore(spentMessages);
        return others.stream()
                .map(MergePart::stood)
                .max(Comparator.comparing(Stood::lastMessageAt))
                .filter(last -> last.lastMessageAt().isAfter(whole.lastMessageAt()))
                .map(whole::withWordsOf)
                .orElse(whole);
    }

    /**
     * This end of the way as it stands by itself after the work went on in {@code now}: what the
     * others stood for is dealt with, their words are still theirs.
     */
    MergePart goneOn(Conversation now, List<MergePart> others) {
        int theirs = others.stream().mapToInt(part -> part.stood.messages()).sum();
        var apart = Stood.of(now).withMore(-theirs);
        boolean wordsAreTheirs = now.lastMessageAt().equals(together(others).lastMessageAt());
        return standing(wordsAreTheirs ? apart.withWordsOf(stood) : apart);
    }
}
