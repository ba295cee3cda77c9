package heed.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.NotAllowed;
import heed.access.People;
import heed.access.Role;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DeskTest
class ChangesStoreTest {

    @Autowired Cast cast;
    @Autowired Changes changes;
    @Autowired People people;
    @Autowired Inboxes inboxes;

    @Test
    void a_change_of_role_says_who_made_it_and_what_it_was_before() {
        // given
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        var ada = cast.ada(cast.team());
        // when
        cast.as(
                root,
                () -> {
                    people.changeRole(ada.person(), Role.LEAD);
                    return ada;
                });
        // then
        var latest = cast.as(root, () -> changes.list(null, 1)).getFirst();
        assertThat(latest.personName()).isEqualTo("Root Admin");
        assertThat(latest.what()).isEqualTo("role-changed");
        assertThat(latest.subject()).isEqualTo("Ada Okoye");
        assertThat(latest.fields()).containsExactly(new Change.Field("role", "agent", "lead"));
    }

    @Test
    void saving_an_inbox_as_it_was_is_no_change() {
        // given
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        var inbox = cast.inbox(cast.team());
        var before = cast.as(root, () -> changes.list(null, 1)).getFirst();
        // when
        cast.as(
                root,
                () -> {
                    inboxes.change(inbox, root);
                    return inbox;
                });
        // then
        assertThat(cast.as(root, () -> changes.list(null, 1)).getFirst().id())
                .isEqualTo(before.id());
    }

    @Test
    void a_closed_inbox_receives_nothing_and_lets_its_address_go() {
        // given
        var root = cast.member("Root Admin", Role.ADMINISTRATOR);
        var team = cast.team();
        Inbox inbox = cast.inbox(team);
        // when
        cast.as(
                root,
                () -> {
                    inboxes.close(inbox.id(), root);
                    return inbox;
                });
        // then
        assertThat(cast.as(root, () -> inboxes.receiving(inbox.address()))).isEmpty();
        assertThat(cast.as(root, () -> inboxes.add("Again", inbox.address(), team.id(), root)))
                .isNotNull();
    }

    @Test
    void only_administrators_read_what_was_changed_and_change_who_works_here() {
        // given
        var tom = cast.tom(cast.team());
        // when, then
        assertThatThrownBy(() -> cast.as(tom, () -> changes.list(null, 10)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> cast.as(tom, () -> people.add("Eve", "eve@example.org", Role.AGENT)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        cast.as(
                                tom,
                                () -> {
                                    people.leave(tom.person());
                                    return tom;
                                }))
                .isInstanceOf(NotAllowed.class);
    }
}
