package heed.desk;

import heed.conversation.Worklist;
import heed.web.Icon;

/** What the lists are called, and what they say when they are empty. */
final class ListWords {

    private ListWords() {}

    static String title(Worklist list) {
        return switch (list) {
            case NEEDED -> "Needs me now";
            case MINE -> "My conversations";
            case TEAM -> "Team";
            case UNASSIGNED -> "Unassigned";
            case ADRIFT -> "Adrift";
            case SNOOZED -> "Snoozed";
            case RESOLVED -> "Resolved";
            case SPAM -> "Spam";
            case ALL -> "Everything";
        };
    }

    static Icon icon(Worklist list) {
        return switch (list) {
            case NEEDED -> Icon.NEEDED;
            case MINE -> Icon.PERSON;
            case TEAM -> Icon.TEAM;
            case UNASSIGNED -> Icon.TRAY;
            case ADRIFT -> Icon.ADRIFT;
            case SNOOZED -> Icon.CLOCK;
            case RESOLVED -> Icon.CHECK;
            case SPAM -> Icon.SPAM;
            case ALL -> Icon.ALL;
        };
    }

    /** What follows {@code g} on the keyboard. */
    static String key(Worklist list) {
        return switch (list) {
            case NEEDED -> "n";
            case MINE -> "m";
            case TEAM -> "t";
            case UNASSIGNED -> "u";
            case ADRIFT -> "a";
            case SNOOZED -> "z";
            case RESOLVED -> "r";
            case SPAM -> "s";
            case ALL -> "e";
        };
    }

    static ListView.Empty empty(Place.OfList place) {
        return new ListView.Empty(emptyTitle(place), emptyText(place));
    }

    private static String emptyTitle(Place.OfList place) {
        if (place.filter().narrows()) {
            return "Nothing fits";
        }
        return switch (place.list()) {
            case NEEDED -> "Nobody needs you now";
            case MINE -> "You have no conversation";
            case TEAM -> "Your teams have nothing open";
            case UNASSIGNED -> "Everything has somebody";
            case ADRIFT -> "Nothing is adrift";
            case SNOOZED -> "Nothing is snoozed";
            case RESOLVED -> "Nothing is resolved yet";
            case SPAM -> "No spam";
            case ALL -> "Nobody has written yet";
        };
    }

    private static String emptyText(Place.OfList place) {
        if (place.filter().narrows()) {
            return "No conversation in this list is like that. Take a condition away to see more.";
        }
        return switch (place.list()) {
            case NEEDED ->
                    "What you own, and what nobody has yet, comes here when it is due within the hour. Look what comes"
                            + " next under My conversations, or take something from Unassigned.";
            case MINE ->
                    "Take one from Unassigned: it is yours until it is solved or somebody accepts it from you.";
            case TEAM -> "New mail to your inboxes appears here by itself.";
            case UNASSIGNED -> "New conversations wait here until somebody takes them.";
            case ADRIFT ->
                    "Here you would find what was due more than a working day ago. It should stay empty.";
            case SNOOZED -> "What you put off until later waits here, and comes back by itself.";
            case RESOLVED ->
                    "What you resolve is kept here. It opens again when the customer writes.";
            case SPAM -> "What you mark as spam is kept here, in case it was none.";
            case ALL -> "Every conversation that you may see will be here, whatever its state.";
        };
    }
}
