package heed.access;

import heed.web.Field;
import heed.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What the page behind a one-time link shows.
 *
 * @param first whether it makes the first administrator
 * @param greeting above the form
 * @param who under which address an invited person signs in; empty for the first
 */
record WelcomeView(
        String action,
        boolean first,
        String greeting,
        String who,
        Field name,
        Field email,
        Field password) {

    static WelcomeView of(
            String token, @Nullable Person person, String name, String email, Problems problems) {
        return new WelcomeView(
                "/welcome/" + token,
                person == null,
                person == null ? "Welcome to Heed" : "Welcome, " + person.name(),
                person == null ? "" : person.email(),
                Field.of("name", "Your name, as customers read it", name, problems).fill("name"),
                Field.of("email", "Your mail address", email, problems)
                        .type("email")
                        .fill("username")
                        .help("You sign in with it."),
                Field.of("password", "A password", "", problems)
                        .type("password")
                        .fill("new-password")
                        .help("At least ten characters: three or four words do well."));
    }
}
