package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.customer.CustomerId;
import heed.inbox.InboxId;
import heed.web.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations a list holds. What is null does not narrow it.
 *
 * @param unowned whether only those that nobody has
 * @param asking whether only those with open asks, or only those without
 * @param outcome only what was resolved so
 */
public record ConversationFilter(
        @Nullable State state,
        @Nullable PersonId owner,
        boolean unowned,
        @Nullable TeamId team,
        @Nullable InboxId inbox,
        @Nullable CustomerId customer,
        @Nullable String tag,
        @Nullable Priority priority,
        @Nullable Boolean asking,
        @Nullable Outcome outcome) {

    public static final ConversationFilter NONE =
            new ConversationFilter(null, null, false, null, null, null, null, null, null, null);

    /** Whatever became of them. */
    public ConversationFilter(
            @Nullable State state,
            @Nullable PersonId owner,
            boolean unowned,
            @Nullable TeamId team,
            @Nullable InboxId inbox,
            @Nullable CustomerId customer,
            @Nullable String tag,
            @Nullable Priority priority,
            @Nullable Boolean asking) {
        this(state, owner, unowned, team, inbox, customer, tag, priority, asking, null);
    }

    private static final String NOBODY = "nobody";
    private static final String OPEN = "open";
    private static final String NONE_OPEN = "none";

    /**
     * As addresses and saved views write it: {@code state}, {@code owner} (an id, or {@code
     * nobody}), {@code team}, {@code inbox}, {@code customer}, {@code tag}, {@code priority},
     * {@code asks} ({@code open} or {@code none}), {@code outcome}. Other keys are left alone,
     * blank values do not narrow.
     *
     * @throws Refusal when a value is none of its kind
     */
    public static ConversationFilter of(Map<String, String> words) {
        boolean unowned = NOBODY.equals(words.get("owner"));
        return new ConversationFilter(
                read(words, "state", State::of),
                unowned ? null : read(words, "owner", PersonId::of),
                unowned,
                read(words, "team", TeamId::of),
                read(words, "inbox", InboxId::of),
                read(words, "customer", CustomerId::of),
                read(words, "tag", tag -> tag),
                read(words, "priority", Priority::of),
                read(words, "asks", ConversationFilter::asking),
                read(words, "outcome", Outcome::of));
    }

    /** The same as words, those that narrow only, in the order of {@link #of}. */
    public Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        put(words, "state", state == null ? null : state.word());
        put(words, "owner", unowned ? NOBODY : owner);
        put(words, "team", team);
        put(words, "inbox", inbox);
        put(words, "customer", customer);
        put(words, "tag", tag);
        put(words, "priority", priority == null ? null : priority.word());
        put(words, "asks", asking == null ? null : asking ? OPEN : NONE_OPEN);
        put(words, "outcome", outcome == null ? null : outcome.word());
        return words;
    }

    public ConversationFilter state(State state) {
        return new ConversationFilter(
                state, owner, unowned, team, inbox, customer, tag, priority, asking, outcome);
    }

    ConversationFilter ofNobody() {
        return new ConversationFilter(
                state, owner, true, team, inbox, customer, tag, priority, asking, outcome);
    }

    /** Whether a conversation that was found otherwise belongs to the list. */
    public boolean lets(Conversation one) {
        return (state == null || state == one.state())
                && (owner == null || owner.equals(one.owner()))
                && (!unowned || one.owner() == null)
                && (team == null || team.equals(one.team()))
                && (inbox == null || inbox.equals(one.inbox()))
                && (customer == null || customer.equals(one.customer()))
                && (tag == null || one.tags().contains(tag))
                && (priority == null || priority == one.priority())
                && (asking == null || asking == one.openAsks() > 0)
                && (outcome == null || one.state() == State.RESOLVED && outcome == one.outcome());
    }

    public boolean narrows() {
        return !equals(NONE);
    }

    /**
     * Whether {@code open} or {@code none} is wanted of asks.
     *
     * @throws Refusal when it is neither
     */
    public static boolean asking(String word) {
        return switch (word) {
            case OPEN -> true;
            case NONE_OPEN -> false;
            default ->
                    throw new Refusal(
                            Refusal.Kind.MALFORMED, "not-a-filter", "“asks” is open or none.");
        };
    }

    private static void put(Map<String, String> words, String key, @Nullable Object value) {
        if (value != null) {
            words.put(key, value.toString());
        }
    }

    private static <T> @Nullable T read(
            Map<String, String> words, String key, Function<String, T> reader) {
        var word = words.get(key);
        if (word == null || word.isBlank()) {
            return null;
        }
        try {
            return reader.apply(word.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "not-a-filter",
                    "“" + word + "” is no " + key + ": choose one from the list.");
        }
    }
}
