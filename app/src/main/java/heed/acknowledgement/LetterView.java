package heed.acknowledgement;

import heed.reply.AutomaticReplies;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement as somebody reads it.
 *
 * @param problem why what was typed does not stand in it; null when it does
 */
record LetterView(String language, AutomaticReplies.Words words, @Nullable String problem) {}
