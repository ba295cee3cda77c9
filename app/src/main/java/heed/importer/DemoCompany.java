package heed.importer;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company of the demo as {@code company.yaml} and the files of customers tell it. */
record DemoCompany(
        String company, ZoneId zone, List<Group> teams, List<Box> inboxes, List<Worker> people) {

    record Group(String key, String name) {}

    record Box(
            String key,
            String name,
            String address,
            String team,
            List<String> languages,
            String signature) {}

    record Worker(
            String key,
            String name,
            String email,
            String role,
            List<String> teams,
            String pronouns) {}

    record Writer(
            String key,
            String given,
            @Nullable String family,
            @Nullable String honorific,
            String email,
            String language,
            ZoneId zone,
            @Nullable String organisation,
            int knownSince) {

        String name() {
            return family == null ? given : given + " " + family;
        }
    }

    record Writers(List<Writer> customers) {}
}
