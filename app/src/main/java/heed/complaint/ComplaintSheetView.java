package heed.complaint;

import heed.access.Person;
import heed.access.Team;
import heed.conversation.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a complaint is written down, or written otherwise.
 *
 * @param version null for a new one
 * @param message that it was said in; empty when it was not written
 */
record ComplaintSheetView(
        Frame frame,
        String action,
        String what,
        String impact,
        String wish,
        List<Choice> about,
        List<Choice> owners,
        String message,
        @Nullable Integer version,
        boolean isNew) {

    /**
     * What is around the sheet.
     *
     * @param back the conversation, or the list of all where that is not the viewer's to see
     * @param elsewhere whether it is not
     */
    record Frame(
            String title,
            String url,
            String in,
            String back,
            String theme,
            @Nullable String problem,
            boolean elsewhere) {

        static Frame of(
                Conversation conversation, String in, String theme, @Nullable String problem) {
            return new Frame(
                    "Complaint of " + conversation.customerName(),
                    "/conversations/" + conversation.id() + "/complaint",
                    in,
                    "/conversations/" + conversation.number(),
                    theme,
                    problem,
                    false);
        }

        static Frame elsewhere(Complaint complaint, String theme, @Nullable String problem) {
            var name = complaint.customerName();
            return new Frame(
                    "Complaint of " + (name == null ? "a customer" : name),
                    ComplaintsPage.HERE + "/" + complaint.id(),
                    "",
                    ComplaintsPage.HERE,
                    theme,
                    problem,
                    true);
        }

        String backWords() {
            return elsewhere ? "All complaints" : "Back to the conversation";
        }
    }

    /** Something to choose. */
    record Choice(String value, String words, boolean chosen) {}

    static ComplaintSheetView fresh(
            Frame frame, String what, String message, List<Person> people, List<Team> teams) {
        return new ComplaintSheetView(
                frame,
                frame.url(),
                what,
                "",
                "",
                about(Complaint.About.NOBODY, people, teams),
                owners("Whoever has the conversation, if it is not about them", null, people),
                message,
                null,
                true);
    }

    static ComplaintSheetView of(
            Frame frame, Complaint complaint, List<Person> people, List<Team> teams) {
        return new ComplaintSheetView(
                frame,
                "/complaints/" + complaint.id(),
                complaint.what(),
                complaint.impact(),
                complaint.wish(),
                about(complaint.about(), people, teams),
                owners("The leads find somebody", complaint, people),
                "",
                complaint.version(),
                false);
    }

    private static List<Choice> about(
            Complaint.About about, List<Person> people, List<Team> teams) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "What happened, nobody in particular", false));
        people.stream()
                .filter(one -> one.worksHere() || about.is(one.id()))
                .map(one -> new Choice("person:" + one.id(), one.name(), about.is(one.id())))
                .forEach(choices::add);
        teams.stream()
                .map(one ->
                        new Choice(
                                "team:" + one.id(),
                                "The team " + one.name(),
                                one.id().equals(about.team())))
                .forEach(choices::add);
        return choices;
    }

    private static List<Choice> owners(
            String nobody, @Nullable Complaint complaint, List<Person> people) {
        return Stream.concat(
                        Stream.of(new Choice("", nobody, false)),
                        people.stream()
                                .filter(Person::worksHere)
                                .filter(one -> complaint == null || !complaint.about().is(one.id()))
                                .map(one ->
                                        new Choice(
                                                one.id().toString(),
                                                one.name(),
                                                complaint != null
                                                        && Objects.equals(
                                                                one.id(), complaint.owner()))))
                .toList();
    }
}
