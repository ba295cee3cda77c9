package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.conversation.ConversationId;
import heed.message.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with the names that belong to it, as screens and the API show it. A snapshot: it does
 * not change.
 *
 * @param number of its conversation; null when the viewer does not see that
 * @param team whose its conversation is; null when the viewer does not see that
 * @param customerName null when the viewer does not see the conversation
 * @param owner who sees it through; null when the leads of the team must find somebody
 * @param since when the customer complained: its clocks run from here
 * @param look 1, or 2 after the customer did not accept what came of the first
 * @param lookSince since when this look runs
 * @param cause null as long as nobody said
 * @param version grows with every change
 */
public record Complaint(
        ComplaintId id,
        ConversationId conversation,
        @Nullable Long number,
        @Nullable String customerName,
        @Nullable TeamId team,
        String what,
        String impact,
        String wish,
        About about,
        @Nullable PersonId owner,
        @Nullable String ownerName,
        Instant since,
        Instant registeredAt,
        @Nullable Deed acknowledged,
        int look,
        Instant lookSince,
        @Nullable PersonId firstDecidedBy,
        @Nullable Decision decision,
        @Nullable Remedy remedy,
        @Nullable Answer answer,
        @Nullable CauseId cause,
        @Nullable String causeName,
        @Nullable Step step,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        State state,
        int version) {

    /** How far it is. */
    public enum State {
        OPEN,
        ACKNOWLEDGED,
        DECIDED,
        REMEDIED,
        ANSWERED,
        CLOSED;

        public String word() {
            return wordOf(this);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the customer is right. */
    public enum Verdict {
        UPHELD,
        PARTLY,
        NOT_UPHELD;

        public String word() {
            return wordOf(this);
        }

        static @Nullable Verdict named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What the customer says of what came of it. */
    public enum Reaction {
        ACCEPTED,
        NOT_ACCEPTED,
        /** They were asked, and said nothing for as long as the desk waits. */
        NONE;

        public String word() {
            return wordOf(this);
        }

        static @Nullable Reaction named(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Whom it is about; nobody when all is null. */
    public record About(
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable TeamId team,
            @Nullable String teamName) {

        public static final About NOBODY = new About(null, null, null, null);

        boolean is(PersonId other) {
            return other.equals(person);
        }

        boolean isSomebody() {
            return person != null || team != null;
        }

        boolean isSame(ComplaintWanted wanted) {
            return Objects.equals(person, wanted.aboutPerson())
                    && Objects.equals(team, wanted.aboutTeam());
        }

        /** “Ada Okoye”, “the team Orders”; null for nobody. */
        @Nullable String said() {
            return teamName != null ? "the team " + teamName : personName;
        }
    }

    /** Something that was done, with its evidence. */
    public record Deed(
            Instant at,
            @Nullable PersonId by,
            @Nullable String byName,
            @Nullable MessageId message,
            @Nullable String how) {}

    /** What was decided, with the reason that the customer gets. */
    public record Decision(
            Verdict verdict,
            String reason,
            Instant at,
            @Nullable PersonId by,
            @Nullable String byName) {}

    /** What the customer got. */
    public record Remedy(String text, Instant at, @Nullable String byName) {}

    /** What the customer said of it, with its evidence. */
    public record Answer(Reaction reaction, Deed deed) {}

    /**
     * What we change so that it does not happen again.
     *
     * @param doneAt null as long as nobody said that it is done
     */
    public record Step(
            String text,
            PersonId owner,
            @Nullable String ownerName,
            LocalDate on,
            @Nullable Instant doneAt) {

        boolean isSame(@Nullable Step other) {
            return other != null
                    && text.equals(other.text)
                    && owner.equals(other.owner)
                    && on.equals(other.on);
        }
    }

    /** Whether nothing is to be done about it any more. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether the customer was right, and gets something for it. */
    boolean owesRemedy() {
        return decision != null && decision.verdict() != Verdict.NOT_UPHELD && remedy == null;
    }

    /** {@code #1042}, or a word that tells nothing. */
    public String reference() {
        return number == null ? "a conversation" : "#" + number;
    }

    private static String wordOf(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
