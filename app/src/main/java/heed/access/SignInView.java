package heed.access;

import org.jspecify.annotations.Nullable;

/** What the sign-in page shows. */
record SignInView(String email, String to, String company, @Nullable String problem) {}
