package org.esicasebook.accounts.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses writes that another site could have sent in a reader's name. A browser says where a request comes from
 * ({@code Sec-Fetch-Site}, else {@code Origin}), which no page can forge. A request with neither is taken only with HTTP
 * Basic of its own: with nothing but a cookie it might be anybody's.
 */
class SameOriginWrites extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Problems problems;

    SameOriginWrites(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (comesFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "This request may come from another site. With a session, send it from a page of this application"
                            + " or with the header Origin; otherwise use HTTP Basic.");
        }
    }

    private static boolean comesFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isThisServer(origin, request);
        }
        return isBasic(request.getHeader(HttpHeaders.AUTHORIZATION));
    }

    private static boolean isBasic(@Nullable String authorization) {
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    private static boolean isThisServer(String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin);
            String scheme = String.valueOf(uri.getScheme());
            return scheme.equals(request.getScheme())
                    && request.getServerName().equalsIgnoreCase(uri.getHost())
                    && port(scheme, uri.getPort()) == request.getServerPort();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static int port(String scheme, int port) {
        if (port != -1) {
            return port;
        }
        return scheme.equals("https") ? 443 : 80;
    }
}
