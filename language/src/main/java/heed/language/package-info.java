/**
 * Spelling and grammar of a draft, by LanguageTool, as a {@link heed.review.Proofreader}. A module
 * of its own with a class path of its own, for it is larger than all the rest, wants 250 MB of
 * memory and two seconds to start, and brings old versions of libraries: only who asks for it pays.
 */
@NullMarked
package heed.language;

import org.jspecify.annotations.NullMarked;
