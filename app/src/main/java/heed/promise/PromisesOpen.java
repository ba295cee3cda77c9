package heed.promise;

import heed.web.Refusal;
import java.util.List;
import java.util.Map;

/** A conversation cannot end: we owe its customer something. */
public final class PromisesOpen extends Refusal {

    private final transient List<Promise> promises;

    /**
     * @param then what comes once nothing is owed
     */
    PromisesOpen(String reference, List<Promise> promises, String then) {
        super(
                Kind.CONFLICT,
                "promises-open",
                (promises.size() == 1
                                ? "We promised something in "
                                        + reference
                                        + " and have not kept it: "
                                : "We promised things in "
                                        + reference
                                        + " and have not kept them: ")
                        + words(promises)
                        + ". Keep it, give a new date, or withdraw it with a reason; then "
                        + then
                        + ".");
        this.promises = List.copyOf(promises);
    }

    private static String words(List<Promise> promises) {
        var first = promises.getFirst().text().replaceAll("\\s+", " ");
        var shown = first.length() > 120 ? first.substring(0, 119) + "…" : first;
        return "“"
                + shown
                + "”"
                + (promises.size() == 1 ? "" : " and " + (promises.size() - 1) + " more");
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("promises", promises.stream().map(PromiseAnswer::of).toList());
    }
}
