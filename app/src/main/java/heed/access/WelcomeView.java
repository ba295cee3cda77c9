package heed.access;

import org.jspecify.annotations.Nullable;

/** What the page behind a one-time link shows. */
record WelcomeView(
        String action, boolean first, String name, String email, @Nullable String problem) {

    static WelcomeView of(String token, @Nullable Person person, @Nullable String problem) {
        return new WelcomeView(
                "/welcome/" + token,
                person == null,
                person == null ? "" : person.name(),
                person == null ? "" : person.email(),
                problem);
    }

    WelcomeView with(String name, String email) {
        return first ? new WelcomeView(action, true, name, email, problem) : this;
    }
}
