package heed.desk;

import org.jspecify.annotations.Nullable;

/** What a lead sees where there is no conversation for them: they may ask to read it. */
record AskView(long number, String theme, String reason, @Nullable String problem) {}
