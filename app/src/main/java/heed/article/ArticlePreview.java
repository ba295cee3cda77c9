package heed.article;

import java.util.List;

/** An article as it is read, in each of its languages. */
record ArticlePreview(List<Text> texts) {

    /**
     * In one of them.
     *
     * @param html of nothing but what we make ourselves
     */
    record Text(String language, String name, String title, String html) {}
}
