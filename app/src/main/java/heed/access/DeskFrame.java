package heed.access;

import heed.web.WorkFrame;

/**
 * Sets a page of any module into the desk, beside its navigation, so that what people do every day
 * stands where they work. Thread-safe.
 */
@FunctionalInterface
public interface DeskFrame {

    /**
     * @param here how the address of the page begins, as the navigation knows it
     */
    WorkFrame around(String title, String here, Viewer.Member viewer);
}
