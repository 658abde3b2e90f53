package org.esicasebook.accounts.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.esicasebook.accounts.DemoMode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Three doors: the HTTP interface and the images (session or HTTP Basic, refusals as problem+json), the actuator (health
 * is public, the rest is the administrator's), and Vaadin's pages (form login). Whatever is not said to be public asks
 * for an account, and a route without an access annotation is refused to everybody.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * Vaadin 25.2 boots from inline scripts and evaluates functions that the server names; without 'unsafe-eval' its
     * pages hang silently. The decoders of the viewer are WebAssembly and start their workers from blobs.
     */
    private static final String PAGE_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'");

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Files of the browser part: public, alike for everybody, with caching rules of their own. */
    private static final RequestMatcher FRONT_END_FILES = anyOf(
            "/VAADIN/build/**",
            "/aura/**",
            "/lumo/**",
            "/themes/**",
            "/assets/**",
            "/styles/**",
            "/fonts/**",
            "/icons/**",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt");

    @Bean
    DemoMode demoMode(Environment environment) {
        return new DemoMode(environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    @Order(1)
    SecurityFilterChain httpInterface(HttpSecurity http, Problems problems) {
        return http.securityMatcher(anyOf("/api/**", "/images/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/openapi", "/api/openapi.yaml", "/api/openapi/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                // reads the session of somebody signed in by the form, never begins one
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                // in place of a token, which a script that is no page could not get
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginWrites(problems), BasicAuthenticationFilter.class)
                .headers(headers -> {
                    guard(headers, DATA_POLICY);
                    headers.crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http, Problems problems) {
        return http.securityMatcher(anyOf("/actuator", "/actuator/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasRole("ADMINISTRATOR"))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(new SameOriginWrites(problems), BasicAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> guard(headers, DATA_POLICY))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(FRONT_END_FILES)
                        .permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(backToLogin()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        // signed in, an unknown address reaches Vaadin's page that says so
                        vaadin -> vaadin.loginView("/login").anyRequest(AuthorizedUrl::authenticated))
                .headers(headers -> {
                    guard(headers, PAGE_POLICY);
                    headers.frameOptions(FrameOptionsConfig::sameOrigin)
                            .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                            .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                    new NegatedRequestMatcher(FRONT_END_FILES), new CacheControlHeadersWriter()))
                            .withObjectPostProcessor(new EagerHeaders());
                })
                .build();
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }

    private static AuthenticationFailureHandler backToLogin() {
        return (request, response, refusal) -> {
            String query = refusal instanceof TooManyFailedSignIns tooMany ? "wait=" + tooMany.waitMinutes() : "error";
            response.sendRedirect(request.getContextPath() + "/login?" + query);
        };
    }

    static String encoded(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash");
        }
        return hash;
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(pattern -> pathPattern(pattern))
                .toList());
    }

    /** Vaadin commits its pages before Spring would write its headers, which would then be missing. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
