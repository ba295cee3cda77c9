package heed.duty;

import java.util.List;

/**
 * How the desk is reached when it is urgent.
 *
 * @param onDuty whether there is a duty at all
 * @param line the emergency line, as customers read it; empty for none
 * @param hours when one is reached otherwise, as customers read it
 * @param words what customers write when it is urgent; lower case
 * @param minutes how long one person has before the next is told
 * @param hook where alarms are posted; empty for nowhere
 */
public record DutySettings(
        boolean onDuty, String line, String hours, List<String> words, int minutes, String hook) {}
