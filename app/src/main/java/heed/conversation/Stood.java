package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation stood at some moment: whose it was, what came next, who waited. Kept where
 * something may be undone. See {@link Conversation} for what the parts mean.
 */
public record Stood(
        State state,
        TeamId team,
        @Nullable PersonId owner,
        @Nullable NextStep nextStep,
        @Nullable Instant replyDueAt,
        @Nullable Instant waitingSince,
        @Nullable Instant snoozedUntil,
        @Nullable Instant resolvedAt,
        String excerpt,
        boolean excerptByCustomer,
        Instant lastMessageAt,
        int messages) {

    /** The next step of who waits, as Heed sets it. */
    private static final String REPLY = "Reply";

    public static Stood of(Conversation now) {
        return new Stood(
                now.state(),
                now.team(),
                now.owner(),
                now.nextStep(),
                now.replyDueAt(),
                now.waitingSince(),
                now.snoozedUntil(),
                now.resolvedAt(),
                now.excerpt(),
                now.excerptByCustomer(),
                now.lastMessageAt(),
                now.messages());
    }

    /**
     * This one with the matters of {@code others}: open when any is, waiting since the first began
     * to wait, what comes next is what comes first. Whose it is stays as it is.
     */
    Stood with(List<Stood> others) {
        var all = new java.util.ArrayList<>(List.of(this));
        all.addAll(others);
        var open = all.stream().filter(one -> one.state == State.OPEN).toList();
        var last =
                all.stream()
                        .max(Comparator.comparing(Stood::lastMessageAt))
                        .filter(one -> one.lastMessageAt.isAfter(lastMessageAt))
                        .orElse(this);
        var awake = open.stream().anyMatch(one -> one.snoozedUntil == null);
        return new Stood(
                open.isEmpty() ? state : State.OPEN,
                team,
                owner,
                open.stream()
                        .map(Stood::nextStep)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(NextStep::at))
                        .orElse(null),
                first(open, Stood::replyDueAt),
                first(open, Stood::waitingSince),
                awake ? null : first(open, Stood::snoozedUntil),
                open.isEmpty() ? resolvedAt : null,
                last.excerpt,
                last.excerptByCustomer,
                last.lastMessageAt,
                all.stream().mapToInt(Stood::messages).sum());
    }

    /**
     * How a conversation stands when something was said in it that answered nobody: who waited
     * waits, what was resolved is resolved, and what was said is counted.
     */
    Stood besides(Conversation now) {
        return new Stood(
                state,
                team,
                owner,
                nextStep,
                replyDueAt,
                waitingSince,
                snoozedUntil,
                resolvedAt,
                now.excerpt(),
                now.excerptByCustomer(),
                now.lastMessageAt(),
                now.messages());
    }

    /**
     * How a conversation stands when one of ours is taken back from it, and it stood as this says
     * before: nothing that happened to it meanwhile is lost.
     *
     * @param said when it was said
     */
    Stood regained(Conversation now, Instant said) {
        boolean goneOn = now.excerptByCustomer() || now.lastMessageAt().isAfter(said);
        return new Stood(
                state == State.OPEN ? State.OPEN : now.state(),
                now.team(),
                now.owner(),
                earlier(nextStep, now.nextStep()),
                earlier(replyDueAt, now.replyDueAt()),
                earlier(waitingSince, now.waitingSince()),
                now.snoozedUntil(),
                state == State.OPEN ? null : now.resolvedAt(),
                goneOn ? now.excerpt() : excerpt,
                goneOn ? now.excerptByCustomer() : excerptByCustomer,
                goneOn ? now.lastMessageAt() : lastMessageAt,
                now.messages() - 1);
    }

    /** Somebody answered elsewhere: they wait since what they said after that, or not at all. */
    Stood waiting(@Nullable Instant since) {
        boolean toReply = since == null && nextStep != null && nextStep.text().equals(REPLY);
        return new Stood(
                state,
                team,
                owner,
                toReply ? null : nextStep,
                since == null ? null : replyDueAt,
                since,
                snoozedUntil,
                resolvedAt,
                excerpt,
                excerptByCustomer,
                lastMessageAt,
                messages);
    }

    Stood planning(@Nullable NextStep step) {
        return new Stood(
                state,
                team,
                owner,
                step,
                replyDueAt,
                waitingSince,
                snoozedUntil,
                resolvedAt,
                excerpt,
                excerptByCustomer,
                lastMessageAt,
                messages);
    }

    Stood withMore(int more) {
        return new Stood(
                state,
                team,
                owner,
                nextStep,
                replyDueAt,
                waitingSince,
                snoozedUntil,
                resolvedAt,
                excerpt,
                excerptByCustomer,
                lastMessageAt,
                messages + more);
    }

    Stood withWordsOf(Stood other) {
        return new Stood(
                state,
                team,
                owner,
                nextStep,
                replyDueAt,
                waitingSince,
                snoozedUntil,
                resolvedAt,
                other.excerpt,
                other.excerptByCustomer,
                other.lastMessageAt,
                messages);
    }

    /** How a conversation stands that is part of another: whose that one is, with nothing to do. */
    Stood within(Stood target) {
        return new Stood(
                State.MERGED,
                target.team,
                target.owner,
                null,
                null,
                null,
                null,
                null,
                excerpt,
                excerptByCustomer,
                lastMessageAt,
                messages);
    }

    private static @Nullable Instant first(
            List<Stood> of, Function<Stood, @Nullable Instant> what) {
        return of.stream()
                .map(what)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static @Nullable NextStep earlier(@Nullable NextStep one, @Nullable NextStep other) {
        return one == null || other != null && other.at().isBefore(one.at()) ? other : one;
    }
}
