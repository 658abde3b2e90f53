package org.esicasebook.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the HTTP interface, as problem+json in plain words. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyFailedSignIns tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()));
            write(response, HttpStatus.TOO_MANY_REQUESTS, String.valueOf(refusal.getMessage()));
            return;
        }
        // a browser's own password dialogue must not cover the page whose session has ended
        boolean fromPage = request.getHeader("Sec-Fetch-Mode") != null;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                (fromPage ? "Session" : "Basic") + " realm=\"ESI Casebook\", charset=\"UTF-8\"");
        String detail = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Sign in first, or send a user name and password by HTTP Basic."
                : "The user name or the password is wrong.";
        write(response, HttpStatus.UNAUTHORIZED, detail);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "Your account may not do this.");
    }

    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, detail));
    }
}
