package heed.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which doors are open, and the headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * No inline script, no inline style, nothing from elsewhere: what a customer sent can run
     * nothing.
     */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'self'; manifest-src 'self'";

    private static final String[] OPEN = {
        "/assets/**",
        "/sign-in",
        "/welcome",
        "/welcome/**",
        "/card/*",
        "/card/*/urgent",
        "/card/*/reopening",
        "/solved/*",
        "/call-back/*",
        "/help",
        "/help/*",
        "/help/*/votes",
        "/known-issues",
        "/help/*/answered",
        "/help/write/answers",
        "/push/worker.js",
        "/healthz",
        "/livez",
        "/readyz",
        "/metrics",
        "/problems/*",
        "/error",
        "/api/v1/openapi.json",
        "/favicon.ico",
    };

    @Bean
    static PasswordEncoder passwordEncoder() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new BoundedHashing(
                PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                Math.max(1, processors / 2),
                Duration.ofSeconds(5));
    }

    /** Times of requests are worth their cost; a time for each filter of each request is not. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Nothing but assets is kept by browsers and what stands between; handlers may say otherwise.
     */
    private static void keepNothing(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("Cache-Control")
                && !request.getRequestURI().startsWith("/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** They stand in the chain of the doors, and nowhere else. */
    @Bean
    static FilterRegistrationBean<SignInFilter> notTwice(SignInFilter filter) {
        return unregistered(filter);
    }

    @Bean
    static FilterRegistrationBean<SameOrigin> originNotTwice(SameOrigin filter) {
        return unregistered(filter);
    }

    @Bean
    static FilterRegistrationBean<RequestBounds> boundsNotTwice(RequestBounds filter) {
        return unregistered(filter);
    }

    @Bean
    static FilterRegistrationBean<IdempotentPosts> postsNotTwice(IdempotentPosts filter) {
        return unregistered(filter);
    }

    private static <T extends Filter> FilterRegistrationBean<T> unregistered(T filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    static SecurityFilterChain doors(
            HttpSecurity http,
            SignInFilter signIn,
            SameOrigin sameOrigin,
            RequestBounds bounds,
            IdempotentPosts posts)
            throws Exception {
        RequestMatcher api = request -> request.getRequestURI().startsWith("/api/");
        return http.csrf(AbstractHttpConfigurer::disable) // SameOrigin stands in its place
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(sameOrigin, AnonymousAuthenticationFilter.class)
                .addFilterBefore(signIn, AnonymousAuthenticationFilter.class)
                .addFilterBefore(bounds, AnonymousAuthenticationFilter.class)
                .addFilterAfter(posts, AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(failures ->
                        failures.defaultAuthenticationEntryPointFor(new ApiDoor(), api)
                                .defaultAuthenticationEntryPointFor(
                                        new PageDoor(), AnyRequestMatcher.INSTANCE))
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        policy -> policy.policyDirectives(CONTENT_POLICY))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .frameOptions(frames -> frames.sameOrigin())
                                .cacheControl(cache -> cache.disable())
                                .addHeaderWriter(SecurityConfiguration::keepNothing))
                .build();
    }
}
