package heed.desk;

import java.util.List;

/** The files that leave with a reply. */
record ComposerFiles(String deeds, List<TalkFile> files) {}
