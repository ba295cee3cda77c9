package heed.complaint;

import heed.access.PersonId;
import heed.access.TeamId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What we change after a complaint, so that it does not happen again, and is not done yet. Nothing
 * else of the complaint: its owner may be of another team.
 *
 * @param number of the conversation in which they complained
 * @param team whose conversation that is
 * @param about whom the complaint is about, if somebody who works here
 * @param on the day by which it shall be done, where that team is
 * @param told whether its owner was told of that day
 */
public record CorrectiveStep(
        ComplaintId complaint,
        long number,
        TeamId team,
        @Nullable PersonId about,
        String text,
        PersonId owner,
        LocalDate on,
        boolean told) {}
