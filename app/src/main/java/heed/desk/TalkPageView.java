package heed.desk;

/** A conversation in the frame of the desk. */
record TalkPageView(WorkspaceView workspace, TalkView talk) {}
