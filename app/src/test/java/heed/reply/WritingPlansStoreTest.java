package heed.reply;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.Conversation;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opening one conversation costs the same however much was asked in all others. */
@DeskTest
class WritingPlansStoreTest {

    private static final String TWO = "Where is my parcel? Must I pay the duty?";

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Writings writings;
    @Autowired JdbcClient jdbc;

    @Test
    void what_was_asked_here_is_found_without_what_was_asked_elsewhere() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = cast.inbox(team);
        var here = cast.conversation(inbox, "Parcel", TWO);
        for (int i = 0; i < 20; i++) {
            cast.conversation(inbox, "Parcel", TWO);
        }
        // when
        var read = cast.as(ada, () -> read(here, ada));
        // then
        assertThat(read.asks()).hasSize(2);
        assertThat(read.rows()).isBetween(2L, 10L);
    }

    private record Read(List<?> asks, long rows) {}

    private Read read(ConversationId here, Viewer.Member ada) {
        // A table that fits on a page is read whole with good reason: here by index all the same.
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_bitmapscan = off").update();
        Conversation conversation = conversations.find(here);
        long before = rows();
        var asks = writings.of(conversation, ada).asks();
        return new Read(asks, rows() - before);
    }

    /** How many asks this transaction has looked at. */
    private long rows() {
        return jdbc.sql(
                        """
                        select seq_tup_read + idx_tup_fetch
                          from pg_stat_xact_user_tables
                         where relname = 'ask'
                        """)
                .query(Long.class)
                .single();
    }
}
