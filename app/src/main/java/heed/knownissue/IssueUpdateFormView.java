package heed.knownissue;

import heed.web.WorkFrame;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * News as somebody writes them.
 *
 * @param languages the main one first
 * @param affected {@code 12 customers}
 */
record IssueUpdateFormView(
        WorkFrame frame,
        String url,
        String back,
        @Nullable String problem,
        String title,
        String affected,
        String nextUpdateAt,
        List<State> states,
        List<Words> languages) {

    /** How far the issue is by then. */
    record State(String value, String words, boolean chosen) {}

    /**
     * What is said in a language.
     *
     * @param readers who read it, in a few words
     */
    record Words(String language, String name, boolean main, String readers, String text) {}

    static IssueUpdateFormView of(
            WorkFrame frame,
            KnownIssue issue,
            Map<String, String> texts,
            IssueUpdateSheets.Typed typed,
            List<IssueDeliveryStore.Readers> readers,
            @Nullable String problem) {
        var url = KnownIssuesPage.HERE + "/" + issue.id();
        int all = readers.stream().mapToInt(IssueDeliveryStore.Readers::times).sum();
        return new IssueUpdateFormView(
                frame,
                url + "/updates",
                url,
                problem,
                issue.title(),
                customers(all),
                typed.nextUpdateAt(),
                Arrays.stream(KnownIssue.State.values())
                        .filter(one -> one != KnownIssue.State.CLOSED)
                        .map(one ->
                                new State(
                                        one.word(),
                                        switch (one) {
                                            case INVESTIGATING ->
                                                    "We look for the cause, or plan it";
                                            case IDENTIFIED -> "Cause found, or under way";
                                            case FIXED -> "Fixed, or done";
                                            case CLOSED -> "Closed";
                                        },
                                        one.word().equals(typed.state())))
                        .toList(),
                languages(issue, texts, readers));
    }

    /** Those that customers read, and those in which the issue is written. */
    private static List<Words> languages(
            KnownIssue issue, Map<String, String> texts, List<IssueDeliveryStore.Readers> readers) {
        var times = new TreeMap<String, Integer>();
        issue.texts().forEach(text -> times.put(text.language(), 0));
        texts.keySet().forEach(language -> times.putIfAbsent(language, 0));
        readers.forEach(one -> {
            var language = one.language();
            if (language != null && language.matches("[a-z]{2,3}([-_].*)?")) {
                times.merge(language.split("[-_]", 2)[0], one.times(), Integer::sum);
            }
        });
        return times.entrySet().stream()
                .map(one ->
                        new Words(
                                one.getKey(),
                                Locale.of(one.getKey()).getDisplayLanguage(Locale.ENGLISH),
                                one.getKey().equals(issue.language()),
                                customers(one.getValue()),
                                texts.getOrDefault(one.getKey(), "")))
                .sorted(Comparator.comparing((Words one) -> !one.main()))
                .toList();
    }

    static String customers(int times) {
        return times == 1
                ? "1 customer"
                : (times == 0 ? "no" : String.valueOf(times)) + " customers";
    }
}
