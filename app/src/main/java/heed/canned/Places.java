package heed.canned;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of the placeholder language that Heed fills, and what each is, for people. */
final class Places {

    static final String FACT = "fact.";

    private static final int MOST_ALIKE = 3;
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("customer.greeting", "a greeting with the name, as they like to be called");
        KNOWN.put("customer.name", "the customer's whole name");
        KNOWN.put("customer.givenName", "the customer's given name");
        KNOWN.put("customer.familyName", "the customer's family name");
        KNOWN.put("customer.preferredName", "what the customer likes to be called");
        KNOWN.put("customer.honorific", "the customer's title");
        KNOWN.put("customer.organisation", "the customer's organisation");
        KNOWN.put("agent.name", "who answers");
        KNOWN.put("team.name", "the team that answers");
        KNOWN.put("inbox.name", "the inbox that the customer wrote to");
        KNOWN.put("conversation.number", "the number of the conversation, as #1042");
        KNOWN.put("conversation.subject", "the subject of the conversation");
        KNOWN.put("conversation.callBack", "a link by which they choose when we call them");
    }

    private Places() {}

    /** What each is, by name, in the order in which they are told. */
    static Map<String, String> known() {
        return KNOWN;
    }

    /** For people: what is missing where nothing is known. */
    static String words(String name) {
        return name.startsWith(FACT)
                ? "the fact " + name.substring(FACT.length())
                : KNOWN.getOrDefault(name, name);
    }

    /**
     * Why {@code name} is no place; null when it is one.
     *
     * @param facts the keys of those that may be inserted
     */
    static @Nullable String problem(String name, Set<String> facts) {
        if (name.startsWith(FACT)) {
            var key = name.substring(FACT.length());
            return facts.contains(key)
                    ? null
                    : "There is no fact “" + key + "”." + meant(key, facts.stream());
        }
        return KNOWN.containsKey(name)
                ? null
                : "There is no place “" + name + "”." + meant(name, KNOWN.keySet().stream());
    }

    private static String meant(String name, Stream<String> known) {
        return known.filter(one -> distance(one, name) <= MOST_ALIKE)
                .min(Comparator.comparing(one -> distance(one, name)))
                .map(one -> " Did you mean “" + one + "”?")
                .orElse("");
    }

    /** How many letters have to be changed, put in or taken out to make one of the other. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_ALIKE) {
            return Integer.MAX_VALUE;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] =
                        List.of(same, before[j] + 1, now[j - 1] + 1).stream()
                                .min(Integer::compare)
                                .orElseThrow();
            }
            before = now;
        }
        return before[other.length()];
    }
}
