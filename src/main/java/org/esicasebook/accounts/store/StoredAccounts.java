package org.esicasebook.accounts.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.esicasebook.accounts.Accounts;
import org.esicasebook.accounts.Actor;
import org.esicasebook.accounts.DemoMode;
import org.esicasebook.accounts.Role;
import org.esicasebook.accounts.UserId;
import org.esicasebook.accounts.Username;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final DemoMode demoMode;

    StoredAccounts(JdbcClient jdbc, DemoMode demoMode) {
        this.jdbc = jdbc;
        this.demoMode = demoMode;
    }

    @Override
    public Optional<Account> find(Username username) {
        return jdbc.sql("""
                        select id, username, display_name, password_hash, roles, demo from accounts.account
                        where username = :username and (:demo or not demo)""")
                .param("username", username.value())
                .param("demo", demoMode.on())
                .query(StoredAccounts::account)
                .optional();
    }

    @Override
    public boolean hasAdministrator() {
        return jdbc.sql("select exists (select from accounts.account where not demo and :role = any (roles))")
                .param("role", Role.ADMINISTRATOR.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Actor> having(Role role) {
        return jdbc
                .sql("""
                        select id, username, display_name, password_hash, roles, demo from accounts.account
                        where :role = any (roles) and (:demo or not demo) order by display_name, username""")
                .param("role", role.name())
                .param("demo", demoMode.on())
                .query(StoredAccounts::account)
                .list()
                .stream()
                .map(Account::actor)
                .toList();
    }

    @Override
    public boolean add(Account account) {
        Actor actor = account.actor();
        return jdbc.sql("""
                        insert into accounts.account (id, username, display_name, password_hash, roles, demo)
                        values (:id, :username, :displayName, :passwordHash, :roles, :demo)
                        on conflict (username) do nothing""")
                        .param("id", actor.id().value())
                        .param("username", actor.username())
                        .param("displayName", actor.displayName())
                        .param("passwordHash", account.passwordHash())
                        .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                        .param("demo", account.demo())
                        .update()
                == 1;
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Actor actor = new Actor(
                new UserId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                roles(row.getArray("roles")));
        return new Account(actor, row.getString("password_hash"), row.getBoolean("demo"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
