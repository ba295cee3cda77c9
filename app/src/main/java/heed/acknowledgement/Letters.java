package heed.acknowledgement;

import heed.calendar.WorkingHours;
import heed.canned.Greeting;
import heed.conversation.Conversation;
import heed.customer.Card;
import heed.customer.CardField;
import heed.customer.Source;
import heed.duty.Reachable;
import heed.reply.AutomaticReplies;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes acknowledgements. Thread-safe. */
@Component
class Letters {

    private static final int LONGEST_SUBJECT = 200;

    private final Reachable reachable;
    private final OwnWording own;

    Letters(Reachable reachable, OwnWording own) {
        this.reachable = reachable;
        this.own = own;
    }

    /**
     * The conversation as it is told.
     *
     * @param reference {@code #1042}
     * @param owner null when nobody has it yet
     */
    record Talk(String reference, String subject, @Nullable String owner, String team) {

        static Talk of(Conversation one) {
            return new Talk(one.reference(), one.subject(), one.ownerName(), one.teamName());
        }
    }

    /**
     * What one is about.
     *
     * @param written the language of the customer's message; null when it was not told
     * @param hours of the team that has it
     * @param pace what the time is told from; null when none is told
     * @param call where they choose a time to be called, as a whole link; null when they cannot
     * @param now when it is written
     */
    record Matter(
            Talk talk,
            Card card,
            @Nullable String written,
            Wish wish,
            WorkingHours hours,
            @Nullable Expected expected,
            @Nullable Pace pace,
            @Nullable String call,
            Instant now) {

        /** What they said or chose, what they write in, what is known else, what the inbox says. */
        String language() {
            var entry = card.entries().get(CardField.LANGUAGE);
            var known = Phrases.spoken(card.language());
            if (known != null && entry != null && entry.source() != Source.OBSERVED) {
                return known;
            }
            var spoken = Phrases.spoken(written);
            return spoken != null ? spoken : known != null ? known : wish.language();
        }

        boolean casual() {
            return card.formality() == Card.Formality.CASUAL;
        }
    }

    AutomaticReplies.Words write(Matter matter) {
        var inbox = matter.wish().inbox();
        return write(matter, own.spoken(inbox, matter.language(), matter.talk().reference()));
    }

    /** In the language of the words that the inbox says of its own. */
    AutomaticReplies.Words write(Matter matter, OwnWords own) {
        var subject = subject(matter.talk());
        var paragraphs = paragraphs(matter, own, subject);
        var html =
                paragraphs.stream()
                        .map(one -> "<p>" + Entities.escape(one).replace("\n", "<br>") + "</p>")
                        .collect(Collectors.joining("\n"));
        return new AutomaticReplies.Words(
                "Auto: " + (subject.isEmpty() ? matter.talk().reference() : subject),
                String.join("\n\n", paragraphs),
                html);
    }

    private List<String> paragraphs(Matter matter, OwnWords own, String subject) {
        var language = own.language();
        var phrases = Phrases.of(language);
        boolean casual = matter.casual();
        var zone = matter.card().zone();
        var told = new ArrayList<String>();
        told.add(greeting(matter.card(), language) + ",");
        told.add(own.opening());
        var arrived = own.opening().isEmpty() ? "thanks" : "arrived";
        told.add(arrived(arrived, matter.talk(), phrases, casual, subject));
        told.add(time(matter, phrases, zone, casual));
        told.add(urgent(phrases, casual));
        var call = matter.call();
        told.add(call == null ? "" : phrases.say("call", casual, "link", call));
        told.add(phrases.say("add", casual));
        told.add(matter.wish().sentence());
        told.add(own.closing());
        told.add(phrases.say("machine", casual));
        told.removeIf(String::isEmpty);
        return told;
    }

    private static String arrived(
            String phrase, Talk talk, Phrases phrases, boolean casual, String subject) {
        var owner = talk.owner();
        return phrases.say(
                        subject.isEmpty() ? phrase + ".bare" : phrase,
                        casual,
                        "reference",
                        talk.reference(),
                        "subject",
                        subject)
                + " "
                + (owner == null
                        ? phrases.say("team", casual, "who", talk.team())
                        : phrases.say("person", casual, "who", owner));
    }

    /** By when, and that we are closed meanwhile: by the customer's clocks where we know them. */
    private static String time(
            Matter matter, Phrases phrases, @Nullable ZoneId zone, boolean casual) {
        var there = zone == null ? matter.hours().zone() : zone;
        var told = new ArrayList<String>();
        var opening = matter.hours().opening(matter.now());
        if (opening.isAfter(matter.now())) {
            told.add(phrases.say("closed", casual, "time", phrases.time(opening, there, false)));
        }
        var expected = matter.expected();
        var pace = matter.pace();
        if (expected != null && pace != null) {
            var phrase = pace.basis().equals("target") ? "time.target" : "time";
            var by = phrases.time(expected.by(), there, zone == null);
            told.add(phrases.say(phrase, casual, "time", by));
        }
        return String.join(" ", told);
    }

    private String urgent(Phrases phrases, boolean casual) {
        var reach = reachable.told();
        if (reach.line().isEmpty()) {
            return "";
        }
        var told = new ArrayList<String>();
        told.add(phrases.say("urgent", casual, "line", reach.line()));
        if (!reach.hours().isEmpty()) {
            told.add(phrases.say("hours", casual, "hours", reach.hours()));
        }
        if (reach.onDuty()) {
            told.add(phrases.say("duty", casual));
        }
        return String.join("\n", told);
    }

    /**
     * Nothing where it holds what a mail program may make an address of: whoever forges a sender
     * would have us carry it.
     */
    static String subject(Talk talk) {
        var restated =
                AcknowledgementPolicy.restated(talk.subject())
                        .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        if (Linkish.isIn(restated) || Linkish.isIn(talk.subject())) {
            return "";
        }
        return restated.length() > LONGEST_SUBJECT
                ? restated.substring(0, LONGEST_SUBJECT - 1) + "…"
                : restated;
    }

    private static String greeting(Card card, String language) {
        var greeting = Greeting.of(card, name(card), language);
        return Linkish.isIn(greeting)
                ? Greeting.of(new Card(card.customer(), "", Map.of()), null, language)
                : greeting;
    }

    /** The whole name, where it is one for certain: otherwise nobody is called by it. */
    private static @Nullable String name(Card card) {
        var name = card.value(CardField.NAME);
        return name != null && Called.isName(name) ? name : null;
    }
}
