package heed.channel.mail;

import heed.web.SettingsFrame;

/**
 * A mail as it came, as text.
 *
 * @param cut whether only its beginning is shown
 */
record RawMailView(SettingsFrame frame, String url, String text, boolean cut) {}
