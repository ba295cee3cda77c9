package heed.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Tells a program that it needs a token. */
final class ApiDoor implements AuthenticationEntryPoint {

    private static final byte[] PROBLEM =
            """
            {"type":"/problems/unauthenticated","title":"Unauthorized","status":401,\
            "detail":"Send a token as “Authorization: Bearer …”; POST /api/v1/tokens makes one."}\
            """
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        response.setStatus(401);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(PROBLEM);
    }
}
