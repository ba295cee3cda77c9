package heed.mailaudit.sample;

import java.util.Map;
import java.util.TreeMap;

/** What was put into a made-up mailbox on purpose. */
public final class Planted {

    public final Map<String, Integer> byCheck = new TreeMap<>();
    public int conversations;
    public int replies;
    public int droppedNever;
    public int droppedMidway;
    public int promisesKept;
    public int promisesLate;
    public int promisesSilent;
    public int openAsks;
    public int handedOn;
    public int machines;
    public int internal;
    public int duplicates;

    public int of(String check) {
        return byCheck.getOrDefault(check, 0);
    }
}
