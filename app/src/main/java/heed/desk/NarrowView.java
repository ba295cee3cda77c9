package heed.desk;

import heed.access.Person;
import heed.access.Team;
import heed.conversation.ConversationFilter;
import heed.conversation.Outcome;
import heed.conversation.Priority;
import heed.conversation.State;
import heed.conversation.Worklist;
import heed.inbox.Inbox;
import java.util.ArrayList;
import java.util.List;

/**
 * What a list may be narrowed by, and keeping it under a name.
 *
 * @param teams the viewer's own, for whom a view may be kept too
 */
record NarrowView(
        Place place,
        Place.OfList list,
        List<Person> people,
        List<Team> teams,
        List<Inbox> inboxes,
        String theme) {

    /** One thing that may be chosen. */
    record Option(String value, String label, boolean chosen) {}

    String action() {
        return "/lists/" + list.list().word();
    }

    boolean choosesState() {
        return list.list() == Worklist.ALL;
    }

    List<Option> owners() {
        var options = new ArrayList<Option>();
        options.add(new Option("nobody", "Nobody", filter().unowned()));
        people.forEach(one ->
                options.add(
                        new Option(
                                one.id().toString(),
                                one.name(),
                                one.id().equals(filter().owner()))));
        return options;
    }

    List<Option> teamOptions() {
        return teams.stream()
                .map(one ->
                        new Option(
                                one.id().toString(), one.name(), one.id().equals(filter().team())))
                .toList();
    }

    List<Option> inboxOptions() {
        return inboxes.stream()
                .map(one ->
                        new Option(
                                one.id().toString(), one.name(), one.id().equals(filter().inbox())))
                .toList();
    }

    List<Option> priorities() {
        return List.of(Priority.values()).stream()
                .map(one -> new Option(one.word(), one.word(), one == filter().priority()))
                .toList();
    }

    List<Option> asks() {
        var asking = filter().asking();
        return List.of(
                new Option("open", "some are open", Boolean.TRUE.equals(asking)),
                new Option("none", "none is open", Boolean.FALSE.equals(asking)));
    }

    boolean choosesOutcome() {
        return list.list() == Worklist.RESOLVED || list.list() == Worklist.ALL;
    }

    List<Option> outcomes() {
        return List.of(Outcome.values()).stream()
                .map(one -> new Option(one.word(), one.words(), one == filter().outcome()))
                .toList();
    }

    List<Option> states() {
        return List.of(State.values()).stream()
                .map(one -> new Option(one.word(), one.word(), one == filter().state()))
                .toList();
    }

    String tag() {
        return filter().tag() == null ? "" : filter().tag();
    }

    String customer() {
        return filter().customer() == null ? "" : filter().customer().toString();
    }

    /** The view that may be removed; empty when the list is none. */
    String removal() {
        return place instanceof Place.OfView view ? "/views/" + view.id() + "/removal" : "";
    }

    private ConversationFilter filter() {
        return list.filter();
    }
}
