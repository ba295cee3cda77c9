package heed.routing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Who of a team gets a conversation. Decides by what it is given, and by nothing else. */
final class RoutingPolicy {

    private static final Comparator<Candidate> IN_TURN =
            Comparator.comparingLong(Candidate::turn).thenComparing(one -> one.person().value());
    private static final Comparator<Candidate> BY_LOAD =
            Comparator.<Candidate>comparingInt(one -> one.load().weight()).thenComparing(IN_TURN);

    private RoutingPolicy() {}

    /**
     * @param skills that the conversation wants
     */
    static Choice choose(Way way, List<String> skills, List<Candidate> team) {
        var able = of(team, Candidate::able);
        if (able.isEmpty() && !skills.isEmpty()) {
            return new Choice.Team("nobody in the team knows " + listed(skills));
        }
        var here = of(able, Candidate::here);
        if (here.isEmpty()) {
            return new Choice.Team("everybody who could have it is away");
        }
        var taking = of(here, Candidate::takes);
        if (taking.isEmpty()) {
            return new Choice.Team("nobody takes new ones just now");
        }
        var free = of(taking, one -> !one.isFull());
        if (free.isEmpty()) {
            return new Choice.Team("everybody has as many as they may have");
        }
        var knows = skills.isEmpty() ? "" : "knows " + listed(skills) + ", ";
        return way == Way.LOAD
                ? byLoad(free.stream().min(BY_LOAD).orElseThrow(), knows)
                : new Choice.Somebody(
                        free.stream().min(IN_TURN).orElseThrow(), knows + "next in turn");
    }

    private static Choice byLoad(Candidate least, String knows) {
        int open = least.load().open();
        var inHand = open == 0 ? "nothing open" : open == 1 ? "1 open" : open + " open";
        return new Choice.Somebody(least, knows + "least in hand (" + inHand + ")");
    }

    private static List<Candidate> of(List<Candidate> all, Predicate<Candidate> which) {
        return all.stream().filter(which).toList();
    }

    private static String listed(List<String> skills) {
        return String.join(" and ", skills);
    }
}
