package heed.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that the palette offers.
 *
 * @param hint what it is, or where
 * @param url where it leads, or where it is posted to
 * @param click instead of an address: what is clicked on the page, as a selector
 */
record PaletteEntry(
        String label, String hint, @Nullable String url, String method, @Nullable String click) {

    static PaletteEntry leadingTo(String url, String label, String hint) {
        return new PaletteEntry(label, hint, url, "GET", null);
    }

    static PaletteEntry posting(String url, String label, String hint) {
        return new PaletteEntry(label, hint, url, "POST", null);
    }

    static PaletteEntry clicking(String selector, String label, String hint) {
        return new PaletteEntry(label, hint, null, "GET", selector);
    }
}
