package heed.conversation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Conversations that were merged, directly or by way of others, and the one that they are part of.
 * Changes return new groups.
 */
record MergeGroup(MergePart root, List<MergePart> others) {

    /** What is kept of {@code now}, or it alone, brought up to date with what happened since. */
    static MergeGroup of(Conversation now, List<MergePart> kept) {
        if (kept.isEmpty()) {
            return new MergeGroup(MergePart.alone(now), List.of());
        }
        var root =
                kept.stream()
                        .filter(part -> part.conversation().equals(now.id()))
                        .findFirst()
                        .orElseThrow();
        var others = kept.stream().filter(part -> part != root).toList();
        if (root.version() == now.version()) {
            return new MergeGroup(root, others);
        }
        return new MergeGroup(
                root.goneOn(now, others),
                others.stream()
                        .map(part -> part.spentIn() == null ? part.spentIn(now.id()) : part)
                        .toList());
    }

    /** Both as one, with this one's end of the way. */
    MergeGroup with(MergeGroup source) {
        var all = new ArrayList<>(others);
        all.add(source.root.under(root.conversation()));
        all.addAll(source.others);
        return new MergeGroup(root, all);
    }

    /** {@code source} and all that came by way of it, on their own again. */
    MergeGroup taken(ConversationId source) {
        var taken =
                others.stream()
                        .filter(part -> comesBy(part, source))
                        .map(part ->
                                root.conversation().equals(part.spentIn())
                                        ? part.spentIn(null)
                                        : part)
                        .toList();
        var newRoot =
                taken.stream()
                        .filter(part -> part.conversation().equals(source))
                        .findFirst()
                        .orElseThrow();
        return new MergeGroup(
                newRoot.under(null), taken.stream().filter(part -> part != newRoot).toList());
    }

    /** This group without {@code source} and all that came by way of it. */
    MergeGroup without(ConversationId source) {
        return new MergeGroup(
                root, others.stream().filter(part -> !comesBy(part, source)).toList());
    }

    /** How its end of the way stands with all of them. */
    Stood stood(Answered answered) {
        var seen = answered.seen(root).together(others.stream().map(answered::seen).toList());
        return seen.state() == State.OPEN && seen.nextStep() == null
                ? seen.planning(root.together(others).nextStep())
                : seen;
    }

    /** All that belong together. */
    List<ConversationId> conversations() {
        return Stream.concat(Stream.of(root), others.stream())
                .map(MergePart::conversation)
                .toList();
    }

    private boolean comesBy(MergePart part, ConversationId source) {
        Map<ConversationId, MergePart> known = new LinkedHashMap<>();
        others.forEach(one -> known.put(one.conversation(), one));
        for (var at = part; at != null; at = at.parent() == null ? null : known.get(at.parent())) {
            if (at.conversation().equals(source)) {
                return true;
            }
        }
        return false;
    }
}
