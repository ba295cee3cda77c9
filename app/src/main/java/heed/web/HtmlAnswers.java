package heed.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Renders what handlers return as {@link Html}, in one piece: a template that fails leaves no half
 * page.
 */
@Component
class HtmlAnswers implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates;

    HtmlAnswers(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Html.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (returned instanceof Html html && response != null) {
            write(html, response);
        }
    }

    void write(Html html, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(html.template() + ".jte", html.view(), output);
        response.setStatus(html.status());
        response.setContentType("text/html;charset=utf-8");
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentLength(output.getContentLength());
        response.getOutputStream().write(inOne(output));
    }

    /** Templates write hundreds of pieces, and each would pass through every filter's wrapper. */
    private static byte[] inOne(Utf8ByteOutput output) throws IOException {
        var bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        return bytes.toByteArray();
    }
}
