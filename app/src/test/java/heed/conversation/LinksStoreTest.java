package heed.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.web.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class LinksStoreTest {

    @Autowired Cast cast;
    @Autowired Conversations conversations;
    @Autowired Links links;

    @Test
    void a_link_is_seen_from_both_sides_until_it_is_undone() {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var inbox = cast.inbox(team);
        var one = cast.conversation(inbox, "Parcel", "Where is it?");
        var other = cast.conversation(inbox, "Refund", "And my money?");
        // when
        cast.as(
                ada,
                () -> {
                    links.link(one, other, ada);
                    links.link(other, one, ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> links.of(one)))
                .extracting(Conversation::id)
                .containsExactly(other);
        assertThat(cast.as(ada, () -> links.of(other)))
                .extracting(Conversation::id)
                .containsExactly(one);
        // when
        cast.as(
                ada,
                () -> {
                    links.unlink(other, one, ada);
                    return true;
                });
        // then
        assertThat(cast.as(ada, () -> links.of(one))).isEmpty();
    }

    @Test
    void a_link_to_what_one_may_not_see_is_neither_made_nor_shown() {
        // given
        var hers = cast.team();
        var his = cast.team();
        var ada = cast.ada(hers);
        var tom = cast.tom(hers, his);
        var one = cast.conversation(cast.inbox(hers), "Parcel", "Where is it?");
        var foreign = cast.conversation(cast.inbox(his), "Refund", "And my money?");
        // when, then
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () -> {
                                    links.link(one, foreign, ada);
                                    return true;
                                }))
                .isInstanceOf(Refusal.class);
        cast.as(
                tom,
                () -> {
                    links.link(one, foreign, tom);
                    return true;
                });
        assertThat(cast.as(ada, () -> links.of(one))).isEmpty();
        assertThat(cast.as(tom, () -> links.of(one))).hasSize(1);
    }
}
