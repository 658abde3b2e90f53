package org.esicasebook.scoring.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.accounts.Username;

/** Nine experts who may be invited, and nobody else. */
final class Faculty implements Accounts {

    static final List<Actor> EXPERTS = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Actor(
                    new UserId(UUID.nameUUIDFromBytes(new byte[] {(byte) i})),
                    "expert" + i,
                    "Expert Number " + i,
                    Set.of(Role.FACULTY)))
            .toList();

    @Override
    public List<Actor> having(Role role) {
        return role == Role.FACULTY ? EXPERTS : List.of();
    }

    @Override
    public Optional<Account> find(Username username) {
        return Optional.empty();
    }

    @Override
    public boolean hasAdministrator() {
        return true;
    }

    @Override
    public boolean add(Account account) {
        return false;
    }
}
