package heed.routing;

import heed.access.PersonId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When one is away, and when one's teams are. */
@Controller
@RequestMapping(AbsencePage.HERE)
class AbsencePage {

    static final String HERE = "/settings/absences";

    private final Absences absences;
    private final AbsencePages pages;

    AbsencePage(Absences absences, AbsencePages pages) {
        this.absences = absences;
        this.pages = pages;
    }

    /** An absence as it is typed, in the zone of who types it. */
    record Form(
            @Nullable String person,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable String cover) {

        AbsenceWanted wanted(Viewer.Member viewer) {
            return new AbsenceWanted(
                    person == null || person.isEmpty() ? viewer.person() : PersonId.of(person),
                    time(begins, viewer),
                    time(ends, viewer),
                    cover == null || cover.isEmpty() ? null : PersonId.of(cover));
        }

        private static Instant time(@Nullable String typed, Viewer.Member viewer) {
            try {
                return LocalDateTime.parse(typed == null ? "" : typed)
                        .atZone(viewer.zone())
                        .toInstant();
            } catch (DateTimeException e) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "time-missing",
                        "Say from when until when, such as 2026-03-02 09:00.");
            }
        }
    }

    @GetMapping
    Html show(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return Html.of("routing/absences", pages.of(null, null, told, viewer));
    }

    @PostMapping
    Object plan(@ModelAttribute Form form, Viewer.Member viewer) {
        try {
            absences.plan(form.wanted(viewer), viewer);
            return "redirect:" + HERE + "?told=planned";
        } catch (Refusal refusal) {
            return Html.of("routing/absences", pages.of(form, refusal.sentence(), "", viewer))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable AbsenceId id, Viewer.Member viewer) {
        absences.end(id, viewer);
        return "redirect:" + HERE + "?told=ended";
    }
}
