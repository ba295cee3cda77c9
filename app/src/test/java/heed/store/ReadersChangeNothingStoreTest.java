package heed.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Api;
import heed.Cast;
import heed.DeskTest;
import heed.access.Team;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationReaders;
import heed.conversation.Conversations;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tom was admitted to read a conversation of another team: he reads it, no more. */
@DeskTest
class ReadersChangeNothingStoreTest {

    @Autowired Cast cast;
    @Autowired Api api;
    @Autowired Conversations conversations;
    @Autowired ConversationReaders readers;
    @Autowired JdbcClient jdbc;

    private Team his;
    private Viewer.Member tom;
    private Conversation parcel;

    @BeforeEach
    void tom_was_admitted() {
        his = cast.team();
        tom = cast.tom(his);
        var id = cast.conversation(cast.inbox(cast.team()), "Parcel", "Where is it?");
        parcel = cast.as(Cast.JOB, () -> conversations.find(id));
        cast.as(tom, () -> readers.askFor(parcel.number(), "Mia called me about this", tom));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update conversation set owner = :tom where id = :parcel",
                "update conversation set team = :his where id = :parcel",
                "update conversation set sealed = not sealed where id = :parcel",
                "delete from message where conversation = :parcel",
                "update delivery set state = 'sent' where message in (select id from message where conversation = :parcel)",
                "delete from mail_thread where conversation = :parcel",
                "update conversation_reader set until = null where conversation = :parcel",
                "delete from conversation_reader where conversation = :parcel",
            })
    void what_changes_rows_of_it_changes_none(String sql) {
        assertThat(cast.as(tom, () -> run(sql))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into message (conversation, kind, at, person, body) values (:parcel, 'note', now(), :tom, 'mine')",
                "insert into conversation_event (conversation, at, kind, person) values (:parcel, now(), 'taken', :tom)",
                "insert into mail_thread (mail_id, conversation) values ('x@example.org', :parcel)",
                "insert into merge_part (conversation, stood, version) values (:parcel, '{}', 0)",
                """
                insert into held_finding (conversation, person, finding, check_id, level, words, starts, ends, at)
                values (:parcel, :tom, 'f', 'blame', 'warn', 'w', 0, 1, now())
                """,
                """
                insert into finding_decision (conversation, message, team, finding, check_id, level, words, starts, ends,
                                              decision, person, at)
                values (:parcel, :parcel, :his, 'f', 'blame', 'warn', 'w', 0, 1, 'confirmed', :tom, now())
                """,
                """
                insert into attachment (conversation, name, type, size, digest, person)
                values (:parcel, 'a', 'text/plain', 1, '\\x00', :tom)
                """,
            })
    void what_adds_to_it_is_refused(String sql) {
        assertThatThrownBy(() -> cast.as(tom, () -> run(sql)))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST  | /notes       | {"text": "mine"}
                    POST  | /replies     | {"text": "mine"}
                    POST  | /attachments | {"name": "a.txt", "content": "YQ=="}
                    PATCH |              | {"priority": "high"}
                    PATCH |              | {"state": "resolved"}
                    """)
    void he_is_told_that_he_may_read_it_only(String method, String below, String json) {
        // given
        var path = "/api/v1/conversations/" + parcel.id() + (below == null ? "" : below);
        // when
        var answer = api.as(tom).call(method, path, json);
        // then
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("reading-only");
    }

    @Test
    void he_links_and_merges_nothing_with_it() {
        // given
        var own = cast.conversation(cast.inbox(his), "Other", "Hello");
        // when, then
        var path = "/api/v1/conversations/" + own;
        var into = "{\"into\": \"" + parcel.id() + "\", \"confirmed\": true}";
        for (var answer :
                List.of(
                        api.as(tom).post(path + "/merge", into),
                        api.as(tom).call("PUT", path + "/links/" + parcel.id(), "{}"))) {
            assertThat(answer.code()).as(answer.body()).isEqualTo("reading-only");
        }
        assertThat(cast.as(Cast.JOB, () -> conversations.events(parcel.id())))
                .extracting(event -> event.kind())
                .doesNotContain("linked", "absorbed", "merged");
    }

    private int run(String sql) {
        return jdbc.sql(sql)
                .param("tom", tom.person().value())
                .param("his", his.id().value())
                .param("parcel", parcel.id().value())
                .update();
    }
}
