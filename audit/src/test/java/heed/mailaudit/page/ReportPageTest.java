package heed.mailaudit.page;

import static org.assertj.core.api.Assertions.assertThat;

import heed.mailaudit.MailAudit;
import heed.mailaudit.Progress;
import heed.mailaudit.count.Report;
import heed.mailaudit.count.Setting;
import heed.mailaudit.sample.SampleMail;
import heed.mailaudit.talk.Us;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page and the JSON as they are written. */
class ReportPageTest {

    private static final ZonedDateTime MONDAY =
            ZonedDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC);
    private static final String EVIL =
            "</style></title><script>alert(1)</script><img src=x onerror=alert(2)>\" onmouseover=\"alert(3)";

    @TempDir private Path folder;

    @Test
    void nothing_in_a_mail_becomes_a_part_of_the_page() throws Exception {
        // given
        var mails = new ArrayList<SampleMail>();
        String evil = "\"" + EVIL.replace("\"", "\\\"") + "\" <mia@post.example.org>";
        SampleMail asked = mail(evil, EVIL, "When? " + EVIL + " And where is my " + EVIL + "?");
        mails.add(asked);
        mails.add(reply(asked, "Tom", EVIL + ",\n\ncalm down, {{name" + EVIL + "}}. " + EVIL));
        SampleMail open = mail(evil, "Re " + EVIL, "Can you help me? " + EVIL);
        mails.add(open);
        // when
        Document page = page(mails, true, false);
        // then
        assertThat(page.select("script, img, iframe, link, [onerror], [onmouseover], base"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("a[href]")).allMatch(link -> link.attr("href").startsWith("#"));
        assertThat(page.select("body").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void the_page_loads_nothing_and_forbids_scripts() throws Exception {
        // when
        String page = Files.readString(written(faulty(), false, true));
        // then
        assertThat(page)
                .contains("default-src 'none'; style-src 'unsafe-inline'")
                .doesNotContain("http://", "https://", "url(", "@import", " src=");
    }

    @Test
    void every_link_of_the_page_leads_somewhere() throws Exception {
        // when
        Document page = page(faulty(), true, true);
        // then
        assertThat(page.select("a[href]"))
                .hasSizeGreaterThan(5)
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    @Test
    void examples_show_the_words_marked_and_nobodys_name() throws Exception {
        // when
        Document page = page(faulty(), false, true);
        // then
        assertThat(page.select("#mistake-blame mark").eachText()).contains("You should have read");
        assertThat(page.text())
                .doesNotContain("Brandt", "mia@post.example.org", "20817345", "Ada", "Sommer2019");
        assertThat(page.select("#people")).isEmpty();
        assertThat(page.select("#mistake-secret mark").eachText()).containsExactly("‹secret›");
    }

    @Test
    void names_and_numbers_stand_there_when_asked_for() throws Exception {
        // when
        Document page = page(faulty(), true, false);
        // then
        assertThat(page.text()).contains("20817345", "Ada Okoye");
        assertThat(page.select("#people tbody tr")).hasSize(1);
        assertThat(page.select("#people").text()).contains("1 of 3");
    }

    @Test
    void the_json_holds_the_same_figures() throws Exception {
        // when
        written(faulty(), true, true);
        JsonNode json = JsonMapper.shared().readTree(folder.resolve("report.json"));
        // then
        assertThat(json.get("replies").asInt()).isEqualTo(3);
        assertThat(json.get("people")).hasSize(1);
        JsonNode blame =
                json.get("checks")
                        .valueStream()
                        .filter(check -> check.get("id").asString().equals("blame"))
                        .findFirst()
                        .orElseThrow();
        assertThat(blame.get("flagged").asInt()).isEqualTo(1);
        JsonNode example = blame.get("examples").get(0);
        String text = example.get("text").asString();
        assertThat(text.substring(example.get("start").asInt(), example.get("end").asInt()))
                .isEqualTo("You should have read");
    }

    @Test
    void a_report_takes_the_place_of_the_last_one_and_leaves_nothing_beside_it() throws Exception {
        // given
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        // when
        written(faulty(), false, true);
        // then
        assertThat(page).content().startsWith("<!doctype html>").endsWith("</html>\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.html", "report.json", "test.mbox");
        }
    }

    @Test
    void a_mailbox_of_one_reply_makes_a_page_that_claims_little() throws Exception {
        // given
        SampleMail asked =
                mail("Mia Brandt <mia@post.example.org>", "Where is it?", "Where is my order?");
        // when
        Document page =
                page(
                        List.of(
                                asked,
                                reply(
                                        asked,
                                        "Mia",
                                        "Hi Mia,\n\nthank you for asking. It left today.")),
                        false,
                        true);
        // then
        assertThat(page.select("h1").text())
                .isEqualTo("1 reply read, and nobody was left waiting.");
        assertThat(page.select(".points--good").text()).contains("Too little was read to say.");
    }

    private static List<SampleMail> faulty() {
        var mails = new ArrayList<SampleMail>();
        for (String sentence :
                List.of(
                        "You should have read the label of order 20817345, Mia.",
                        "I will write to you by Friday. Your password is Sommer2019!kX.",
                        "All is well.")) {
            SampleMail asked =
                    mail(
                            "Mia Brandt <mia@post.example.org>",
                            "Order 20817345 " + mails.size(),
                            "Can I change the size?");
            mails.add(asked);
            mails.add(
                    reply(
                            asked,
                            "Mia",
                            "Dear Mia,\n\nthank you for your message. You can change it. "
                                    + sentence));
        }
        return mails;
    }

    private static SampleMail mail(String from, String subject, String text) {
        return SampleMail.of(
                from,
                "support@shop.example.org",
                subject,
                MONDAY,
                subject.hashCode() + "@example.org",
                text);
    }

    private static SampleMail reply(SampleMail asked, String to, String text) {
        return asked.answered(
                "Ada Okoye <ada@shop.example.org>",
                to + " <mia@post.example.org>",
                MONDAY.plusHours(2),
                asked.hashCode() + "r@example.org",
                text);
    }

    private Document page(List<SampleMail> mails, boolean byAgent, boolean masked)
            throws Exception {
        return Jsoup.parse(Files.readString(written(mails, byAgent, masked)));
    }

    private Path written(List<SampleMail> mails, boolean byAgent, boolean masked) throws Exception {
        Path mbox = folder.resolve("test.mbox");
        Files.writeString(mbox, String.join("", mails.stream().map(SampleMail::inMbox).toList()));
        var setting =
                new Setting(
                        "test.mbox",
                        new Us(List.of("shop.example.org")),
                        "Mon-Fri 9-17",
                        ZoneOffset.UTC,
                        byAgent,
                        masked,
                        3);
        Report report = new MailAudit(Clock.systemUTC()).audit(mbox, setting, Progress.UNHEARD);
        Path page = folder.resolve("report.html");
        MailAudit.write(report, page, folder.resolve("report.json"));
        return page;
    }
}
