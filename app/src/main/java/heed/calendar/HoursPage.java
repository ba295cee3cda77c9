package heed.calendar;

import heed.access.Role;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Html;
import heed.web.Problems;
import heed.web.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When teams work, to look at and to change. */
@Controller
@RequestMapping(HoursPage.HERE)
class HoursPage {

    static final String HERE = "/settings/hours";
    private static final Map<String, String> TOLD =
            Map.of(
                    "saved", "Saved. All due times are reckoned anew.",
                    "added", "Kept. All due times are reckoned anew.",
                    "gone", "Taken out. All due times are reckoned anew.");

    private final Calendars calendars;
    private final HoursViews views;

    HoursPage(Calendars calendars, HoursViews views) {
        this.calendars = calendars;
        this.views = views;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public Html list(Viewer.Member viewer) {
        return Html.of("calendar/list", views.list(viewer));
    }

    @GetMapping("/{team}")
    @Transactional(readOnly = true)
    public Html show(
            @PathVariable TeamId team,
            Viewer.Member viewer,
            @RequestParam(defaultValue = "") String told) {
        var kept = calendars.find(team);
        return Html.of(
                "calendar/hours",
                views.one(kept, HoursForm.of(kept), Problems.NONE, viewer).telling(TOLD.get(told)));
    }

    /** The week, a line a weekday, as people write hours. */
    @PostMapping("/{team}")
    Object change(
            @PathVariable TeamId team,
            Viewer.Member viewer,
            @RequestParam Map<String, String> typed) {
        viewer.require(Role.LEAD);
        var form = HoursForm.typed(typed);
        var kept = calendars.find(team);
        var problems = new HashMap<String, String>();
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        form.week()
                .forEach((day, text) -> {
                    try {
                        week.put(day, Span.read(text));
                    } catch (DateTimeException wrong) {
                        problems.put(HoursForm.name(day), HoursForm.PROBLEM);
                    }
                });
        if (problems.isEmpty() && week.values().stream().allMatch(List::isEmpty)) {
            problems.put(HoursForm.name(DayOfWeek.MONDAY), "Some day needs hours.");
        }
        if (!problems.isEmpty()) {
            return again(kept, form, new Problems(problems), viewer);
        }
        calendars.keep(
                team,
                form.version(),
                WorkingHours.of(kept.team().zone(), week, kept.hours().holidays()));
        return "redirect:" + HERE + "/" + team + "?told=saved";
    }

    @PostMapping("/{team}/holidays")
    Object add(
            @PathVariable TeamId team,
            Viewer.Member viewer,
            @RequestParam Map<String, String> typed) {
        viewer.require(Role.LEAD);
        var form = HoursForm.typed(typed);
        var kept = calendars.find(team);
        try {
            calendars.keepHoliday(team, form.holiday());
        } catch (DateTimeException wrong) {
            return again(kept, form, Problems.of(form.wrongHoliday(), HoursForm.PROBLEM), viewer);
        } catch (Refusal refusal) {
            var problems = Problems.of(refusal, Map.of("name-missing", "name"));
            return again(kept, form, problems, viewer);
        }
        return "redirect:" + HERE + "/" + team + "?told=added#holidays";
    }

    @PostMapping("/{team}/holidays/{day}/removal")
    String remove(@PathVariable TeamId team, @PathVariable String day, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        calendars.removeHoliday(team, HoursForm.day(day));
        return "redirect:" + HERE + "/" + team + "?told=gone#holidays";
    }

    private Html again(TeamCalendar kept, HoursForm form, Problems problems, Viewer.Member viewer) {
        return Html.of("calendar/hours", views.one(kept, form, problems, viewer))
                .withStatus(Refusal.Kind.INVALID.status());
    }
}
