package heed.duty;

import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is urgent, who is on duty, and how the desk is reached. */
@Controller
@RequestMapping(DutyPage.HERE)
class DutyPage {

    static final String HERE = "/duty";

    private final Roster roster;
    private final Urgents urgents;
    private final DutyPages pages;

    DutyPage(Roster roster, Urgents urgents, DutyPages pages) {
        this.roster = roster;
        this.urgents = urgents;
        this.pages = pages;
    }

    @GetMapping
    Html show(@RequestParam(defaultValue = "") String told, Viewer.Member viewer) {
        return Html.of("duty/duty", pages.of(told, viewer));
    }

    @PostMapping("/shifts")
    String plan(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String begins,
            @RequestParam(defaultValue = "") String ends,
            Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        roster.plan(PersonId.of(person), time(begins, viewer), time(ends, viewer), viewer);
        return there("planned");
    }

    @PostMapping("/shifts/{id}/removal")
    String remove(@PathVariable ShiftId id, Viewer.Member viewer) {
        roster.remove(id, viewer);
        return there("removed");
    }

    @PostMapping("/shifts/{id}/swap")
    String ask(
            @PathVariable ShiftId id,
            @RequestParam(defaultValue = "") String person,
            Viewer.Member viewer) {
        roster.find(id);
        roster.ask(id, PersonId.of(person), viewer);
        return there("asked");
    }

    @PostMapping("/swaps/{id}")
    String answer(
            @PathVariable SwapId id,
            @RequestParam(defaultValue = "false") boolean accepted,
            Viewer.Member viewer) {
        roster.answer(id, accepted, viewer);
        return there("answered");
    }

    @PostMapping("/urgent/{id}")
    String settle(
            @PathVariable UrgentId id,
            @RequestParam(defaultValue = "take") String deed,
            Viewer.Member viewer) {
        if (deed.equals("dismiss")) {
            urgents.dismiss(id, viewer);
            return there("dismissed");
        }
        return "redirect:/conversations/" + urgents.take(id, viewer).number();
    }

    private static Instant time(String typed, Viewer.Member viewer) {
        try {
            return LocalDateTime.parse(typed).atZone(viewer.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "time-missing",
                    "Say from when until when, such as 2026-03-02 09:00.");
        }
    }

    private static String there(String told) {
        return "redirect:" + HERE + "?told=" + told;
    }
}
