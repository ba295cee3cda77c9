package heed.channel.phone;

/**
 * How many calls back a team makes at the same time.
 *
 * @param seats none: the team calls nobody back at a time of their choice
 * @param offered whether every customer may ask for one; otherwise who was given a link
 */
public record CallBackSeats(int seats, boolean offered) {

    /** What holds for a team that said nothing. */
    public static final CallBackSeats UNSAID = new CallBackSeats(1, false);
}
