package heed.desk;

import heed.ask.AskedNext;
import heed.message.SimilarConversation;
import heed.web.TimeWords;
import java.util.List;
import java.util.stream.Stream;

/** Beside a reply: how the same was solved before, and what was asked after that. */
record SimilarView(List<Line> lines, List<Next> next) {

    private static final int LONGEST_ANSWER = 220;
    private static final int SHORTEST_ANSWER = 60;
    private static final int LONGEST_ASK = 160;

    /**
     * A conversation that was solved.
     *
     * @param told when and by whom
     * @param answer what our reply says first; may be empty
     */
    record Line(
            String url,
            String reference,
            String subject,
            String told,
            String shared,
            String answer) {}

    /** What somebody asked next, and in which conversation. */
    record Next(String words, String url, String reference) {}

    static SimilarView of(List<SimilarConversation> like, List<AskedNext> next, TimeWords words) {
        return new SimilarView(
                like.stream().map(one -> line(one, words)).toList(),
                next.stream()
                        .map(asked -> {
                            var in =
                                    like.stream()
                                            .filter(one -> one.id().equals(asked.conversation()))
                                            .findFirst()
                                            .orElseThrow();
                            return new Next(
                                    cut(asked.words(), LONGEST_ASK), url(in), in.reference());
                        })
                        .toList());
    }

    private static Line line(SimilarConversation one, TimeWords words) {
        var by = one.answeredBy() == null ? "" : ", answered by " + one.answeredBy();
        return new Line(
                url(one),
                one.reference(),
                one.subject(),
                "Solved " + words.day(one.solvedAt()) + by,
                String.join(", ", one.shared()),
                cut(body(one.answer()), LONGEST_ANSWER));
    }

    private static String url(SimilarConversation one) {
        return "/conversations/" + one.number();
    }

    /** Its first paragraph that says something: greetings, thanks and names are short. */
    private static String body(String answer) {
        var parts = answer.strip().split("\\R\\s*\\R");
        var says =
                Stream.of(parts)
                        .filter(part -> part.length() >= SHORTEST_ANSWER)
                        .findFirst()
                        .orElse(answer);
        return says.replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return text.substring(0, end < most / 2 ? most : end) + "…";
    }
}
