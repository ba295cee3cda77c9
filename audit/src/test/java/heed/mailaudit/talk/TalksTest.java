package heed.mailaudit.talk;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mailaudit.box.ExportedMail;
import heed.mailaudit.sample.SampleMail;
import heed.mailaudit.sample.SampleMailbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mails become which conversation. */
class TalksTest {

    private static final String MIA = "Mia Brandt <mia@post.example.org>";
    private static final String SEAN = "Sean Murphy <sean@other.example.org>";
    private static final String ADA = "Ada Okoye <ada@shop.example.org>";
    private static final String SUPPORT = "support@shop.example.org";
    private static final ZonedDateTime MONDAY =
            ZonedDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void answers_join_what_they_answer_in_whatever_order_they_lie() throws Exception {
        // given
        SampleMail first = mail(MIA, SUPPORT, "Where is it?", 0, "1", "Where is order 5?");
        SampleMail reply = first.answered(ADA, MIA, MONDAY.plusHours(1), "2", "On its way.");
        SampleMail again = reply.answered(MIA, SUPPORT, MONDAY.plusHours(2), "3", "Thanks.");
        // when, then
        for (int round = 0; round < 6; round++) {
            List<SampleMail> mails = new ArrayList<>(List.of(first, reply, again));
            Collections.shuffle(mails, new Random(round));
            assertThat(texts(mails))
                    .containsExactly(List.of("Where is order 5?", "On its way.", "Thanks."));
        }
    }

    @Test
    void answers_to_a_mail_that_is_missing_join_through_it() throws Exception {
        // given
        SampleMail missing = mail(ADA, MIA, "Your order", 0, "0", "It is late.");
        SampleMail one = missing.answered(MIA, SUPPORT, MONDAY.plusHours(1), "1", "Why?");
        SampleMail two = missing.answered(MIA, SUPPORT, MONDAY.plusHours(2), "2", "And how late?");
        SampleMail other = missing.answered(SEAN, SUPPORT, MONDAY.plusHours(2), "3", "Mine, too?");
        // when, then
        assertThat(texts(List.of(one, two, other)))
                .containsExactlyInAnyOrder(List.of("Why?", "And how late?"), List.of("Mine, too?"));
    }

    @Test
    void customers_who_answer_one_newsletter_stay_apart() throws Exception {
        // given
        SampleMail news = mail(ADA, "list@post.example.org", "News", 0, "0", "We moved.");
        SampleMail one = news.answered(MIA, SUPPORT, MONDAY.plusHours(1), "1", "Where to?");
        SampleMail two = news.answered(SEAN, SUPPORT, MONDAY.plusHours(2), "2", "When?");
        // when, then
        assertThat(texts(List.of(news, one, two)))
                .containsExactlyInAnyOrder(List.of("Where to?"), List.of("When?"));
    }

    @Test
    void an_answer_that_does_not_say_to_what_joins_by_subject_and_person_for_two_weeks()
            throws Exception {
        // given
        SampleMail first = mail(MIA, SUPPORT, "Broken saddle clamp", 0, "1", "It broke.");
        SampleMail lost =
                mail(ADA, MIA, "RE: Broken saddle clamp", 3, "2", "A new one leaves today.");
        SampleMail late =
                mail(MIA, SUPPORT, "Re: Broken saddle clamp", 24 * 30, "3", "It broke again.");
        SampleMail stranger = mail(SEAN, SUPPORT, "Re: Broken saddle clamp", 4, "4", "Mine broke.");
        SampleMail fresh = mail(MIA, SUPPORT, "Broken saddle clamp", 5, "5", "Another one.");
        // when, then
        assertThat(texts(List.of(first, lost, late, stranger, fresh)))
                .containsExactlyInAnyOrder(
                        List.of("It broke.", "A new one leaves today."),
                        List.of("Another one."),
                        List.of("It broke again."),
                        List.of("Mine broke."));
    }

    @Test
    void a_subject_that_says_nothing_joins_nothing() throws Exception {
        // given
        SampleMail first = mail(MIA, SUPPORT, "Hello", 0, "1", "One matter.");
        SampleMail second = mail(MIA, SUPPORT, "Re: Hello", 3, "2", "Another matter.");
        // when, then
        assertThat(texts(List.of(first, second))).hasSize(2);
    }

    @Test
    void a_slow_clock_does_not_put_the_answer_before_the_question() throws Exception {
        // given
        SampleMail first = mail(MIA, SUPPORT, "Where is it?", 0, "1", "Where?");
        SampleMail reply = first.answered(ADA, MIA, MONDAY.minusMinutes(3), "2", "Here.");
        // when, then
        assertThat(texts(List.of(reply, first))).containsExactly(List.of("Where?", "Here."));
    }

    @Test
    void what_a_form_sends_in_our_name_is_the_customers() throws Exception {
        // given
        SampleMail form =
                mail(
                                "Shop <web@shop.example.org>",
                                SUPPORT,
                                "Contact form",
                                0,
                                "1",
                                "Do you repair?")
                        .with("Reply-To: " + MIA);
        // when
        Talk talk = talks(List.of(form)).getFirst();
        // then
        assertThat(talk.messages().getFirst().fromCustomer()).isTrue();
        assertThat(talk.messages().getFirst().writerName()).isEqualTo("Mia Brandt");
    }

    @Test
    void a_machine_of_ours_that_does_not_say_so_is_told_by_its_speed_and_its_words()
            throws Exception {
        // given
        var mails = new ArrayList<SampleMail>();
        for (int number = 0; number < 6; number++) {
            String customer = "Mia <mia" + number + "@post.example.org>";
            SampleMail asked =
                    mail(
                            customer,
                            SUPPORT,
                            "Order " + number,
                            number,
                            "a" + number,
                            "Where is it?");
            mails.add(asked);
            mails.add(
                    asked.answered(
                            ADA,
                            customer,
                            asked.at().plusSeconds(20),
                            "b" + number,
                            "Hi,\nwe received your mail, number " + number + "."));
        }
        // when, then
        assertThat(talks(mails))
                .hasSize(6)
                .allSatisfy(talk -> assertThat(talk.messages()).hasSize(1));
    }

    @Test
    void broken_mails_are_borne_and_the_others_read() throws Exception {
        // given
        var random = new Random(11);
        var mbox = new StringBuilder();
        for (int number = 0; number < 300; number++) {
            String raw =
                    mail(MIA, SUPPORT, "Order " + number, number, "x" + number, "Where is it?")
                            .inMbox();
            char[] broken = raw.toCharArray();
            for (int hit = 0; hit < number % 4; hit++)
                broken[random.nextInt(broken.length)] = (char) random.nextInt(256);
            mbox.append(broken).append("\n");
        }
        // when
        List<Talk> talks = talks(mbox.toString());
        // then
        assertThat(talks.size()).isGreaterThan(200);
    }

    @Test
    void we_are_domains_with_those_below_them_and_addresses() {
        // given
        var us = new Us(List.of("Example.ORG", "@shop.example.net", "me@example.com"));
        // when, then
        assertThat(
                        Arrays.asList(
                                "a@example.org",
                                "a@mail.example.org",
                                "b@shop.example.net",
                                "ME@example.com"))
                .allMatch(us::include);
        assertThat(
                        Arrays.asList(
                                "a@notexample.org",
                                "b@example.net",
                                "you@example.com",
                                "example.org"))
                .noneMatch(us::include);
    }

    private static SampleMail mail(
            String from, String to, String subject, int hours, String id, String text) {
        return SampleMail.of(from, to, subject, MONDAY.plusHours(hours), id + "@example.org", text);
    }

    private List<List<String>> texts(List<SampleMail> mails) throws Exception {
        return talks(mails).stream()
                .map(talk -> talk.messages().stream().map(TalkMessage::text).toList())
                .toList();
    }

    private List<Talk> talks(List<SampleMail> mails) throws Exception {
        return talks(String.join("", mails.stream().map(SampleMail::inMbox).toList()));
    }

    private List<Talk> talks(String content) throws Exception {
        Path mbox = Files.writeString(folder.resolve("test.mbox"), content);
        var us = new Us(List.of(SampleMailbox.US));
        var found = new ArrayList<Talk>();
        try (Talks talks = Talks.read(ExportedMail.at(mbox), us, Clock.systemUTC(), _ -> {})) {
            for (int number = 0; number < talks.count(); number++)
                if (!talks.talk(number).messages().isEmpty()) found.add(talks.talk(number));
        }
        return found;
    }
}
