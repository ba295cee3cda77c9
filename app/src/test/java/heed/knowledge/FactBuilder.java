package heed.knowledge;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import java.time.Instant;
import java.time.LocalDate;

/** A fact to be kept: refunds are paid within 14 days. */
public final class FactBuilder {

    private final PersonId owner;
    private String key = "refund.period";
    private TeamId team;
    private String language;
    private String value = "14 days";
    private String says = "Refunds are paid within 14 days.";
    private Instant from;
    private Instant until;
    private LocalDate reviewOn;

    private FactBuilder(PersonId owner) {
        this.owner = owner;
    }

    public static FactBuilder aFact(Viewer.Member owner) {
        return new FactBuilder(owner.person());
    }

    public FactBuilder key(String key) {
        this.key = key;
        return this;
    }

    public FactBuilder of(TeamId team) {
        this.team = team;
        return this;
    }

    public FactBuilder in(String language) {
        this.language = language;
        return this;
    }

    public FactBuilder saying(String value, String says) {
        this.value = value;
        this.says = says;
        return this;
    }

    public FactBuilder from(Instant from) {
        this.from = from;
        return this;
    }

    public FactBuilder until(Instant until) {
        this.until = until;
        return this;
    }

    public FactBuilder reviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
        return this;
    }

    public FactWanted build() {
        return new FactWanted(key, team, language, value, says, from, until, owner, reviewOn);
    }
}
