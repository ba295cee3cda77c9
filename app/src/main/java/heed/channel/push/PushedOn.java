package heed.channel.push;

/** How many devices took a notice, took it not, and are still being asked. */
public record PushedOn(int taken, int refused, int waiting) {}
