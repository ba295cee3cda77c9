package heed.desk;

/**
 * The frame of a page that has the whole room beside the navigation.
 *
 * @param theme that the person chose
 */
record WideFrame(String title, String theme, NavView nav) {}
