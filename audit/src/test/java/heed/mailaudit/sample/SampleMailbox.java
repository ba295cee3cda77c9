package heed.mailaudit.sample;

import heed.mailaudit.sample.SampleTexts.Person;
import heed.mailaudit.sample.SampleTexts.Topic;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A made-up support mailbox of some months, with faults planted and counted. The same seed makes
 * the same mailbox.
 */
public final class SampleMailbox {

    /** Who “we” are. */
    public static final String US = "shop.example.org";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> AGENTS = List.of("Ada Okoye", "Tom Reyes", "Lin Chen");
    private static final int WEEKS = 20;

    private final Random random;
    private final List<Topic> topics = SampleTexts.topics();
    private final List<Map.Entry<String, List<String>>> faults =
            List.copyOf(SampleTexts.faults().entrySet());
    private final List<List<String>> halfAnswered = SampleTexts.halfAnswered();
    private final List<SampleMail> mails = new ArrayList<>();
    private final Planted planted = new Planted();
    private int ids;
    private int fault;

    private SampleMailbox(long seed) {
        this.random = new Random(seed);
    }

    /** A mailbox of so many conversations. */
    public static SampleMailbox of(int conversations, long seed) {
        var mailbox = new SampleMailbox(seed);
        for (int number = 0; number < conversations; number++)
            mailbox.conversation(number, conversations);
        new SampleNoise(mailbox.random).around(mailbox.mails, mailbox.planted);
        mailbox.mails.sort(Comparator.comparing(SampleMail::at));
        return mailbox;
    }

    public Planted planted() {
        return planted;
    }

    public List<SampleMail> mails() {
        return mails;
    }

    public String mbox() {
        return mails.stream().map(SampleMail::inMbox).collect(Collectors.joining());
    }

    private void conversation(int number, int of) {
        planted.conversations++;
        ZonedDateTime start =
                ZonedDateTime.of(2026, 1, 5, 9, 0, 0, 0, BERLIN)
                        .plusDays((long) number * WEEKS * 7 / of)
                        .plusMinutes(random.nextInt(400));
        var talk =
                new Shape(
                        pick(topics),
                        pick(SampleTexts.CUSTOMERS),
                        AGENTS.get(number % 3),
                        workday(start));
        switch (number % 20) {
            case 0 -> neverAnswered(talk);
            case 1 -> droppedMidway(talk);
            case 2, 3 -> promised(talk, number % 60 / 20);
            case 4, 5 -> handedOn(talk);
            case 6, 7, 8 -> faulty(talk);
            case 9 -> wrongName(talk);
            case 10 -> halfAnswered(talk);
            default -> good(talk);
        }
    }

    /** Who takes part in a conversation, about what, from when on. */
    private record Shape(Topic topic, Person customer, String agent, ZonedDateTime start) {}

    private void neverAnswered(Shape talk) {
        ask(talk);
        planted.droppedNever++;
    }

    private void droppedMidway(Shape talk) {
        SampleMail reply = answer(ask(talk), talk, talk.agent(), answerText(talk, ""), 3);
        more(reply, talk);
        planted.droppedMidway++;
    }

    private void handedOn(Shape talk) {
        SampleMail reply = answer(ask(talk), talk, talk.agent(), answerText(talk, ""), 2);
        String other = AGENTS.get((AGENTS.indexOf(talk.agent()) + 1) % AGENTS.size());
        thanks(answer(more(reply, talk), talk, other, talk.topic().then(), 2), talk);
        planted.handedOn++;
    }

    private void good(Shape talk) {
        SampleMail reply =
                answer(ask(talk), talk, talk.agent(), answerText(talk, ""), 1 + random.nextInt(5));
        if (random.nextBoolean())
            reply = answer(more(reply, talk), talk, talk.agent(), talk.topic().then(), 2);
        if (random.nextBoolean()) thanks(reply, talk);
    }

    private void faulty(Shape talk) {
        var kind = faults.get(fault % faults.size());
        String sentence = kind.getValue().get(fault / faults.size() % kind.getValue().size());
        fault++;
        answer(
                ask(talk),
                talk,
                talk.agent(),
                answerText(talk, "\n\nI noted this on your account. " + sentence),
                4);
        planted.byCheck.merge(kind.getKey(), 1, Integer::sum);
    }

    private void wrongName(Shape talk) {
        Person other =
                SampleTexts.CUSTOMERS.get(
                        (SampleTexts.CUSTOMERS.indexOf(talk.customer()) + 1)
                                % SampleTexts.CUSTOMERS.size());
        answer(ask(talk), talk, talk.agent(), other, answerText(talk, ""), 4);
        planted.byCheck.merge("wrong-name", 1, Integer::sum);
    }

    /** Two questions, of which only one is taken up. */
    private void halfAnswered(Shape talk) {
        List<String> pair = halfAnswered.get(planted.openAsks++ % halfAnswered.size());
        SampleMail first = write(talk, pair.getFirst());
        answer(first, talk, talk.agent(), "Thank you for your message.\n\n" + pair.getLast(), 3);
        planted.byCheck.merge("unanswered-question", 1, Integer::sum);
    }

    private void promised(Shape talk, int outcome) {
        String promise =
                "I asked the workshop about the rest and will write to you again by "
                        + day(talk.start().plusDays(4))
                        + ".";
        SampleMail reply =
                answer(ask(talk), talk, talk.agent(), answerText(talk, " " + promise), 3);
        Duration until =
                Duration.between(
                        reply.at(), workday(talk.start().plusDays(4)).withHour(11).withMinute(30));
        if (outcome == 0) planted.promisesKept++;
        else if (outcome == 1) planted.promisesLate++;
        else planted.promisesSilent++;
        if (outcome == 2) return;
        long hours = until.toHours() + (outcome == 0 ? 0 : 24 * 7);
        answer(
                reply,
                talk,
                talk.agent(),
                "The workshop has answered: all parts are in stock, and nothing is missing on your order.",
                (int) hours);
    }

    private static String day(ZonedDateTime at) {
        String name = workday(at).getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private String answerText(Shape talk, String added) {
        return capital(pick(SampleTexts.OPENINGS))
                + "\n\n"
                + filled(pick(talk.topic().answers()), talk)
                + added;
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private SampleMail ask(Shape talk) {
        return write(talk, pick(talk.topic().asks()));
    }

    private SampleMail write(Shape talk, String text) {
        return add(
                SampleMail.of(
                        from(talk.customer()),
                        "Support <support@" + US + ">",
                        filled(talk.topic().subject(), talk),
                        talk.start(),
                        id(),
                        pick(SampleTexts.GREETINGS)
                                + ",\n\n"
                                + filled(text, talk)
                                + "\n\nKind regards\n"
                                + talk.customer().name()));
    }

    private SampleMail more(SampleMail reply, Shape talk) {
        return add(
                reply.answered(
                        from(talk.customer()),
                        "Support <support@" + US + ">",
                        reply.at().plusHours(3),
                        id(),
                        "Thanks. " + talk.topic().more() + "\n\n" + talk.customer().name()));
    }

    private void thanks(SampleMail reply, Shape talk) {
        add(
                reply.answered(
                        from(talk.customer()),
                        "Support <support@" + US + ">",
                        reply.at().plusHours(1),
                        id(),
                        pick(SampleTexts.THANKS) + "\n\n" + talk.customer().name()));
    }

    private SampleMail answer(SampleMail asked, Shape talk, String agent, String text, int hours) {
        return answer(asked, talk, agent, talk.customer(), text, hours);
    }

    private SampleMail answer(
            SampleMail asked, Shape talk, String agent, Person greeted, String text, int hours) {
        planted.replies++;
        String name = greeted.greeted();
        return add(
                asked.answered(
                        agent + " <support@" + US + ">",
                        from(talk.customer()),
                        workday(asked.at().plusHours(hours)),
                        id(),
                        pick(SampleTexts.GREETINGS)
                                + " "
                                + name
                                + ",\n\n"
                                + text
                                + "\n\nKind regards\n"
                                + agent
                                + "\n-- \nShop · Harbour Road 4"));
    }

    private SampleMail add(SampleMail mail) {
        mails.add(mail);
        return mail;
    }

    private String filled(String text, Shape talk) {
        return text.replace(
                "{order}", String.valueOf(20_000 + Math.floorMod(talk.start().hashCode(), 60_000)));
    }

    private static String from(Person person) {
        String local = person.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
        return "\""
                + person.name()
                + "\" <"
                + local.replaceAll("^\\.|\\.$", "")
                + "@post.example.org>";
    }

    private static ZonedDateTime workday(ZonedDateTime at) {
        ZonedDateTime day = at;
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)
            day = day.plusDays(1);
        return day;
    }

    private String id() {
        return "m" + ++ids + "@post.example.org";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
