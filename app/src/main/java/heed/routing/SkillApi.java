package heed.routing;

import heed.access.People;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.Viewer;
import heed.web.Listing;
import heed.web.Patch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people know, what is wanted of them, and how much they take, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Routing")
@Transactional
class SkillApi {

    private final Skills skills;
    private final People people;

    SkillApi(Skills skills, People people) {
        this.skills = skills;
        this.people = people;
    }

    @Schema(name = "Skills")
    record Known(@Nullable List<String> skills) {}

    @Schema(name = "SkillDemand")
    record SkillDemand(
            @Nullable String skill,
            @Nullable @Schema(allowableValues = {"inbox", "language", "tag"}) String by,
            @Nullable @Schema(description = "Inbox id, a language such as de, or a tag")
                    String value) {

        static SkillDemand of(Wanted one) {
            return new SkillDemand(one.skill(), one.by(), one.value());
        }

        Wanted wanted() {
            return new Wanted(text(skill), text(by), text(value));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Schema(name = "SkillDemands")
    record SkillDemands(@Nullable List<SkillDemand> items) {}

    @Schema(name = "Taking")
    record Takes(
            @Nullable @Schema(description = "False: none by themselves for now") Boolean takes,
            @Nullable @Schema(description = "Open conversations at most; null for the rule’s")
                    Integer most) {

        static Takes of(Taking one) {
            return new Takes(one.takes(), one.most());
        }

        Taking taking() {
            return new Taking(takes == null || takes, most);
        }
    }

    @GetMapping("/people/{id}/skills")
    @Operation(summary = "List what somebody knows")
    Listing<String> known(@PathVariable PersonId id, Viewer.Member viewer) {
        people.find(id);
        return Listing.whole(skills.known(Set.of(id)).getOrDefault(id, List.of()));
    }

    @PutMapping("/people/{id}/skills")
    @Operation(summary = "Say what somebody knows (their leads)")
    Listing<String> know(
            @PathVariable PersonId id, @RequestBody Known wanted, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (wanted.skills() == null || wanted.skills().stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong("skills", "a list of texts");
        }
        skills.know(id, wanted.skills(), viewer);
        return known(id, viewer);
    }

    @GetMapping("/skills-wanted")
    @Operation(summary = "List which conversations want which skill")
    Listing<SkillDemand> wanted(Viewer.Member viewer) {
        return Listing.whole(skills.wanted().stream().map(SkillDemand::of).toList());
    }

    @PutMapping("/skills-wanted")
    @Operation(summary = "Say which conversations want which skill (leads)")
    Listing<SkillDemand> want(@RequestBody SkillDemands all, Viewer.Member viewer) {
        viewer.require(Role.LEAD);
        if (all.items() == null || all.items().stream().anyMatch(Objects::isNull)) {
            throw Patch.wrong("items", "a list of objects with skill, by and value");
        }
        skills.want(all.items().stream().map(SkillDemand::wanted).toList(), viewer);
        return wanted(viewer);
    }

    @GetMapping("/me/taking")
    @Operation(summary = "Read how many conversations you take")
    Takes taking(Viewer.Member viewer) {
        return Takes.of(skills.taking(viewer.person()));
    }

    @PutMapping("/me/taking")
    @Operation(summary = "Say how many conversations you take")
    Takes take(@RequestBody Takes wanted, Viewer.Member viewer) {
        skills.take(viewer.person(), wanted.taking(), viewer);
        return taking(viewer);
    }
}
