package heed.access;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * One person, as administrators keep them.
 *
 * @param standing since when they are here, and when they were last seen
 */
record PersonView(
        SettingsFrame frame,
        String url,
        String name,
        String email,
        String standing,
        boolean worksHere,
        boolean invited,
        boolean self,
        MayView may,
        @Nullable String problem) {

    static PersonView of(
            Viewer.Member viewer,
            Colleague one,
            MayView may,
            @Nullable String problem,
            TimeWords words) {
        var person = one.person();
        return new PersonView(
                viewer.settings(person.name(), PeoplePage.HERE),
                PeoplePage.HERE + "/" + person.id(),
                person.name(),
                person.email(),
                standing(one, words),
                person.worksHere(),
                one.invited(),
                person.id().equals(viewer.person()),
                may,
                problem);
    }

    PersonView telling(@Nullable String told) {
        return new PersonView(
                frame.telling(told),
                url,
                name,
                email,
                standing,
                worksHere,
                invited,
                self,
                may,
                problem);
    }

    private static String standing(Colleague one, TimeWords words) {
        var left = one.person().leftAt();
        if (left != null) {
            return "Left " + words.day(left) + ". What they wrote stays under their name.";
        }
        if (one.invited()) {
            return "Invited "
                    + words.day(one.person().createdAt())
                    + ", and has not chosen a password yet.";
        }
        return "Here since "
                + words.day(one.person().createdAt())
                + (one.seenAt() == null
                        ? ", signed in nowhere now."
                        : ", last seen " + words.shortly(one.seenAt()) + ".");
    }
}
