package heed.access;

import heed.web.SettingsFrame;
import java.time.ZoneId;
import java.util.Set;

/**
 * On whose behalf something is read or done. Every transaction names one, and the database shows no
 * row without.
 *
 * @see ViewerScope
 */
public sealed interface Viewer {

    /** Somebody who works here and is signed in, by session or by token. */
    record Member(
            PersonId person,
            String name,
            String email,
            Role role,
            Set<TeamId> teams,
            ZoneId zone,
            String theme)
            implements Viewer {

        /** The frame of a page of settings, for this person. */
        public SettingsFrame settings(String title, String here) {
            return new SettingsFrame(title, here, theme, may(Role.ADMINISTRATOR), null);
        }

        /** Whether this person may do what {@code role} may. */
        public boolean may(Role wanted) {
            return role.includes(wanted);
        }

        /**
         * @throws NotAllowed when this person may not do what {@code role} may
         */
        public void require(Role wanted) {
            if (!may(wanted)) {
                throw new NotAllowed(wanted);
            }
        }
    }

    /** Heed itself, doing a job of its own, such as reading mail that came in. */
    record Job(String name) implements Viewer {}

    /** What the database is told. */
    default String setting() {
        return switch (this) {
            case Member member -> member.person().toString();
            case Job job -> "system";
        };
    }
}
