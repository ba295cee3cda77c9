package heed.knownissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.conversation.ConversationId;
import heed.conversation.ConversationStates;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.conversation.Outcome;
import heed.conversation.State;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** News settle what they answer, and nothing else. */
@DeskTest
class IssueNewsBesideStoreTest {

    @Autowired Cast cast;
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired ConversationStates states;
    @Autowired Conversations conversations;
    @Autowired Correspondence correspondence;

    private IssueNewsDesk desk;

    @BeforeEach
    void something_is_broken() {
        desk = IssueNewsDesk.of(beans);
    }

    @Test
    void who_asked_something_else_waits_as_before() {
        // given
        var mia = asking("Which address do I send my invoice to?");
        alarm(mia);
        var before = desk.find(mia);
        assertThat(before.openAsks()).isPositive();
        assertThat(before.replyDueAt()).isNotNull();
        // when
        desk.letOut(desk.write());
        told(1);
        // then
        var after = desk.find(mia);
        assertThat(after.openAsks()).isPositive();
        assertThat(after.waitingSince()).isEqualTo(before.waitingSince());
        assertThat(after.replyDueAt()).isEqualTo(before.replyDueAt());
        assertThat(after.nextStep()).isEqualTo(before.nextStep());
        assertThat(after.alarm()).isEqualTo(before.alarm());
        assertThat(after.owner()).isNull();
        assertThat(after.messages()).isEqualTo(before.messages() + 1);
    }

    @Test
    void whose_question_the_news_answer_waits_no_more() {
        // given
        var mia = asking("When do the blueprints open again?");
        assertThat(desk.find(mia).openAsks()).isPositive();
        // when
        desk.letOut(
                desk.write(Map.of("en", "the blueprints open again by 16:00 today, 23 November.")));
        told(1);
        // then
        var after = desk.find(mia);
        assertThat(after.openAsks()).isZero();
        assertThat(after.waitingSince()).isNull();
        assertThat(after.replyDueAt()).isNull();
        assertThat(after.nextStep()).isNotNull();
    }

    @Test
    void what_was_resolved_stays_so() {
        // given
        var done = desk.linked("Mia Brandt", "en");
        cast.as(
                desk.ada,
                () -> {
                    states.resolve(done, Outcome.WORKAROUND, "Told on the phone", desk.ada);
                    return true;
                });
        var resolved = desk.find(done);
        // when
        desk.letOut(desk.write());
        told(1);
        // then
        var after = desk.find(done);
        assertThat(after.state()).isEqualTo(State.RESOLVED);
        assertThat(after.outcome()).isEqualTo(Outcome.WORKAROUND);
        assertThat(after.resolvedAt()).isEqualTo(resolved.resolvedAt());
        assertThat(cast.as(desk.ada, () -> conversations.events(done)))
                .noneMatch(event -> event.kind().equals("reopened"));
        assertThat(desk.replies(done)).hasSize(1);
    }

    private ConversationId asking(String words) {
        var id =
                desk.conversation(
                        Cast.unique("mia") + "@example.org",
                        "Mia Brandt",
                        "en",
                        "Our blueprint is an empty canvas. " + words);
        desk.link(id);
        return id;
    }

    /** A reply of ours came back from there. */
    private void alarm(ConversationId id) {
        cast.as(
                Cast.JOB,
                () -> {
                    correspondence.alert(id, "See why it came back", Map.of(), "bounced");
                    return true;
                });
    }

    private void told(int times) {
        await().atMost(IssueNewsDesk.PATIENCE)
                .until(() -> desk.told().getOrDefault("sent", 0) == times);
    }
}
