package org.esicasebook.accounts.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.FailedSignIns;
import org.esicasebook.accounts.Username;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** User name and password, for the form and for HTTP Basic alike. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final FailedSignIns failedSignIns;
    private final PasswordEncoder passwordEncoder;
    /** Compared with when there is no such account, so that the time taken does not tell. */
    private final String nobodysHash;

    private final RecentPasswords recentPasswords;

    PasswordSignIn(Accounts accounts, FailedSignIns failedSignIns, PasswordEncoder passwordEncoder, Clock clock) {
        this.accounts = accounts;
        this.failedSignIns = failedSignIns;
        this.passwordEncoder = passwordEncoder;
        this.recentPasswords = new RecentPasswords(clock);
        this.nobodysHash = SecurityConfiguration.encoded(passwordEncoder, "nobody's password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "unknown";
        Duration wait = failedSignIns.timeToWait(username, address);
        if (wait.isPositive()) {
            throw new TooManyFailedSignIns(wait);
        }
        Optional<Accounts.Account> account = account(username);
        boolean matches =
                matches(password, account.map(Accounts.Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !matches) {
            failedSignIns.record(username, address);
            throw new BadCredentialsException("The user name or the password is wrong.");
        }
        failedSignIns.forgive(username, address);
        SignedIn signedIn = new SignedIn(account.get().actor());
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    private boolean matches(String password, String hash) {
        if (recentPasswords.matched(password, hash)) {
            return true;
        }
        boolean matches = passwordEncoder.matches(password, hash);
        if (matches) {
            recentPasswords.remember(password, hash);
        }
        return matches;
    }

    private Optional<Accounts.Account> account(String username) {
        try {
            return accounts.find(new Username(username));
        } catch (IllegalArgumentException noUsername) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
