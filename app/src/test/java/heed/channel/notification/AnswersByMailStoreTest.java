package heed.channel.notification;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import heed.BadReplies;
import heed.Cast;
import heed.DeskTest;
import heed.access.People;
import heed.access.Role;
import heed.access.Team;
import heed.access.Teams;
import heed.access.Viewer;
import heed.channel.mail.Letter;
import heed.channel.mail.MailRoom;
import heed.channel.mailbox.Credentials;
import heed.channel.mailbox.MailAccounts;
import heed.channel.mailbox.Security;
import heed.channel.mailbox.Server;
import heed.conversation.ConversationId;
import heed.conversation.Ownership;
import heed.inbox.Inbox;
import heed.message.Message;
import heed.message.MessageKind;
import heed.message.Messages;
import heed.reply.Drafts;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class AnswersByMailStoreTest {

    private static final String GOOD = "Dear Mia, thank you for your patience. It comes on Monday.";
    private static final String BAD = "Dear [name], your parcel arrives [date].";

    @Autowired Cast cast;
    @Autowired MailRoom room;
    @Autowired MailAccounts accounts;
    @Autowired Ownership ownership;
    @Autowired Notifications notifications;
    @Autowired Messages messages;
    @Autowired Drafts drafts;
    @Autowired People people;
    @Autowired Teams teams;
    @Autowired JdbcClient jdbc;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private Team team;
    private Viewer.Member ada;
    private Inbox inbox;

    @BeforeEach
    void ada_wants_to_be_told() {
        post.start();
        team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    accounts.setSending(
                            inbox.id(),
                            new Server("127.0.0.1", post.getSmtp().getPort(), Security.NONE),
                            new Credentials.None(),
                            root);
                    return true;
                });
        wish(ada, Wish.TEAM);
    }

    @AfterEach
    void stop() {
        post.stop();
    }

    @Test
    void the_owner_is_told_and_their_answer_reaches_the_customer() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        // when
        var told = mailTo(ada.email(), 1).getFirst();
        // then
        assertThat(told.getSubject()).contains("#", "Where is my parcel?");
        assertThat(told.getContent().toString())
                .contains("Mia Brandt wrote", "It was due on Monday.");
        assertThat(told.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        // when
        assertThat(room.fate(answer(told, ada.email(), GOOD)).state()).isEqualTo("read");
        // then
        var reply = reply(conversation);
        assertThat(reply.body()).isEqualTo(GOOD);
        assertThat(reply.person()).isEqualTo(ada.person());
        assertThat(mailTo(reply.recipients().getFirst(), 1).getFirst().getContent().toString())
                .contains(GOOD)
                .doesNotContain("wrote in #");
    }

    @Test
    void a_bad_answer_is_held_its_words_are_kept_and_its_writer_is_told_why() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        // when
        room.fate(answer(told, ada.email(), BAD));
        // then
        var held = mailTo(ada.email(), 2).getLast();
        assertThat(held.getSubject()).startsWith("Not sent: ");
        assertThat(held.getContent().toString())
                .contains("Your answer was not sent.", "Stop. “[name]”", "> " + BAD);
        assertThat(replies(conversation)).isEmpty();
        assertThat(cast.as(ada, () -> drafts.find(conversation, ada)).orElseThrow().body())
                .isEqualTo(BAD);
        // when
        room.fate(answer(held, ada.email(), GOOD));
        // then
        assertThat(reply(conversation).body()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @MethodSource("heed.BadReplies#all")
    void what_may_leave_by_no_other_way_is_held_here_too(String bad) throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Parcel", BadReplies.ASKED);
        var told = mailTo(ada.email(), 1).getFirst();
        // when
        room.fate(answer(told, ada.email(), bad));
        // then
        var held = mailTo(ada.email(), 2).getLast();
        assertThat(held.getSubject()).startsWith("Not sent: ");
        assertThat(held.getContent().toString()).contains("Your answer was not sent.");
        assertThat(replies(conversation)).isEmpty();
        // when
        room.fate(answer(held, ada.email(), BadReplies.GOOD));
        // then
        assertThat(reply(conversation).body()).isEqualTo(BadReplies.GOOD);
    }

    @Test
    void what_somebody_writes_meanwhile_holds_it() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        cast.receive(conversation, Cast.unique("mia") + "@example.org", "It is here now.");
        // when
        room.fate(answer(told, ada.email(), GOOD));
        // then
        assertThat(mailTo(ada.email(), 3).getLast().getContent().toString())
                .contains("Somebody wrote meanwhile");
        assertThat(replies(conversation)).isEmpty();
    }

    @Test
    void another_address_never_answers_whatever_it_was_told() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        // when
        var fate = room.fate(answer(told, "eve@example.org", GOOD));
        // then
        assertThat(fate.state()).isEqualTo("unreadable");
        assertThat(fate.error()).contains("Ada Okoye", "Nothing was sent");
        assertThat(thread(conversation)).hasSize(1);
    }

    @Test
    void a_made_up_address_makes_no_reply_of_ours() {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var forged = inbox.address().replace("@", "+n-1-abcdefghijklmnop@");
        // when
        var fate = room.fate(room.keep(forged, aLetter().from(ada.email()).text(GOOD).build()));
        // then
        assertThat(fate.message()).isNotNull();
        assertThat(replies(conversation)).isEmpty();
        assertThat(
                        cast.as(
                                        Cast.JOB,
                                        () ->
                                                messages.find(
                                                        new heed.message.MessageId(fate.message())))
                                .kind())
                .isEqualTo(MessageKind.INBOUND);
    }

    @Test
    void one_mail_by_two_ways_is_one_reply() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        var letter = letter(told, ada.email(), GOOD).build();
        // when
        room.fate(room.keep(answers(told), letter));
        room.fate(room.keep(answers(told), "Received: by another way\n" + letter));
        // then
        reply(conversation);
        awaitNothingWaiting();
        assertThat(replies(conversation)).hasSize(1);
    }

    @Test
    void a_machine_that_answers_for_ada_says_nothing_to_the_customer() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        // when
        var away =
                letter(told, ada.email(), "I am away until Monday.")
                        .with("Auto-Submitted", "auto-replied");
        var fate = room.fate(room.keep(answers(told), away.build()));
        // then
        assertThat(fate.state()).isEqualTo("read");
        assertThat(fate.message()).isNull();
        assertThat(thread(conversation)).hasSize(1);
    }

    @Test
    void who_has_left_answers_no_more() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    people.leave(ada.person());
                    return true;
                });
        // when
        var fate = room.fate(answer(told, ada.email(), GOOD));
        // then
        assertThat(fate.state()).isEqualTo("unreadable");
        assertThat(replies(conversation)).isEmpty();
    }

    @Test
    void who_may_not_see_it_any_more_is_held() throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        var root = cast.member("Root", Role.ADMINISTRATOR);
        cast.as(
                root,
                () -> {
                    teams.part(team.id(), ada.person());
                    return true;
                });
        // when
        room.fate(answer(told, ada.email(), GOOD));
        // then
        var held = mailTo(ada.email(), 2).getLast();
        assertThat(held.getSubject()).isEqualTo("Not sent: your answer");
        assertThat(held.getContent().toString()).contains("> " + GOOD);
        assertThat(replies(conversation)).isEmpty();
    }

    @Test
    void what_stands_below_the_line_is_not_sent_though_nothing_marks_it_as_quoted()
            throws Exception {
        // given
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        var told = mailTo(ada.email(), 1).getFirst();
        // when
        room.fate(answer(told, ada.email(), GOOD + "\n\n" + told.getContent()));
        // then
        assertThat(reply(conversation).body()).isEqualTo(GOOD);
    }

    @Test
    void only_who_wishes_it_is_told() throws Exception {
        // given
        var tom = cast.tom(team);
        var ben = cast.member("Ben Adler", Role.AGENT, team);
        wish(ben, Wish.MINE);
        // when
        var conversation = cast.conversation(inbox, "Where is my parcel?", "It was due on Monday.");
        mailTo(ada.email(), 1);
        cast.as(
                ben,
                () -> {
                    ownership.give(conversation, ben.person(), ben);
                    return true;
                });
        cast.receive(conversation, Cast.unique("mia") + "@example.org", "Still nothing.");
        // then
        assertThat(mailTo(ben.email(), 1)).hasSize(1);
        assertThat(mailTo(ada.email(), 1)).hasSize(1);
        assertThat(mails(tom.email())).isEmpty();
    }

    private void wish(Viewer.Member person, Wish wish) {
        cast.as(
                person,
                () -> {
                    notifications.wish(person, wish);
                    return true;
                });
    }

    private heed.channel.mail.RawMailId answer(MimeMessage told, String from, String text)
            throws Exception {
        return room.keep(answers(told), letter(told, from, text).build());
    }

    private static Letter letter(MimeMessage told, String from, String text) throws Exception {
        return aLetter()
                .from(from)
                .to(answers(told))
                .subject("Re: " + told.getSubject())
                .inReplyTo(told.getMessageID().replaceAll("[<>]", ""))
                .with("Content-Type", "text/plain; charset=utf-8")
                .text(text + "\n\nOn Monday Heed wrote:\n" + quoted(told));
    }

    private static String quoted(MimeMessage told) throws Exception {
        return told.getContent().toString().strip().replaceAll("(?m)^", "> ");
    }

    private static String answers(MimeMessage told) throws Exception {
        return ((InternetAddress) told.getReplyTo()[0]).getAddress();
    }

    private List<MimeMessage> mailTo(String address, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> mails(address), mails -> mails.size() >= count);
    }

    private List<MimeMessage> mails(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Message reply(ConversationId conversation) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> replies(conversation), found -> !found.isEmpty())
                .getFirst();
    }

    private List<Message> replies(ConversationId conversation) {
        return thread(conversation).stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .toList();
    }

    private List<Message> thread(ConversationId conversation) {
        return cast.as(Cast.JOB, () -> messages.thread(conversation));
    }

    private void awaitNothingWaiting() {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                cast.as(
                                        Cast.JOB,
                                        () ->
                                                jdbc.sql(
                                                                """
                                                                select count(*)
                                                                  from answer_by_mail a
                                                                  join notification n on n.id = a.notification
                                                                 where n.person = :ada
                                                                   and a.state = 'waiting'
                                                                """)
                                                        .param("ada", ada.person().value())
                                                        .query(Integer.class)
                                                        .single()),
                        waiting -> waiting == 0);
    }
}
