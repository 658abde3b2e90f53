package org.esicasebook.presentation.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.esicasebook.accounts.UserId;
import org.esicasebook.epidurography.View;
import org.esicasebook.imaging.viewer.Bindings;
import org.esicasebook.imaging.viewer.Link;
import org.esicasebook.imaging.viewer.ViewerContract;
import org.esicasebook.presentation.OwnHanging;
import org.esicasebook.presentation.Preferences;
import org.esicasebook.presentation.ReadersPreferences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredPreferences implements Preferences {

    private final JdbcClient database;

    StoredPreferences(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ReadersPreferences of(UserId reader) {
        return database.sql("""
                        select bindings, views, hung, linked, colours from presentation.preference
                        where reader = :reader""")
                .param("reader", reader.value())
                .query((row, _) -> preferences(row))
                .optional()
                .orElse(ReadersPreferences.NONE);
    }

    @Override
    public void save(UserId reader, ReadersPreferences preferences) {
        Optional<OwnHanging> hanging = preferences.hanging();
        database.sql("""
                        insert into presentation.preference (reader, bindings, views, hung, linked, colours)
                        values (:reader, cast(:bindings as jsonb), :views, :hung, :linked, :colours)
                        on conflict (reader) do update
                        set bindings = excluded.bindings, views = excluded.views, hung = excluded.hung,
                            linked = excluded.linked, colours = excluded.colours""")
                .param("reader", reader.value())
                .param(
                        "bindings",
                        preferences
                                .bindings()
                                .map(ViewerContract::write)
                                .map(Object::toString)
                                .orElse(null))
                .param(
                        "views",
                        hanging.map(own -> own.views().stream().map(View::code).toArray(String[]::new))
                                .orElse(null))
                .param("hung", hanging.flatMap(OwnHanging::hung).orElse(null))
                .param(
                        "linked",
                        hanging.map(own -> own.linked().stream().map(Link::name).toArray(String[]::new))
                                .orElse(new String[0]))
                .param("colours", preferences.colours().orElse(null))
                .update();
    }

    private static ReadersPreferences preferences(ResultSet row) throws SQLException {
        String bindings = row.getString("bindings");
        return new ReadersPreferences(
                Optional.ofNullable(bindings).map(StoredPreferences::bindings),
                hanging(row),
                Optional.ofNullable(row.getString("colours")));
    }

    private static Bindings bindings(String json) {
        return ViewerContract.readBindings(JsonMapper.shared().readTree(json));
    }

    private static Optional<OwnHanging> hanging(ResultSet row) throws SQLException {
        Array views = row.getArray("views");
        if (views == null) {
            return Optional.empty();
        }
        int hung = row.getInt("hung");
        return Optional.of(new OwnHanging(
                words(views).stream()
                        .flatMap(code -> Arrays.stream(View.values())
                                .filter(view -> view.code().equals(code)))
                        .toList(),
                hung == 0 ? Optional.empty() : Optional.of(hung),
                words(row.getArray("linked")).stream().map(Link::valueOf).collect(Collectors.toSet())));
    }

    private static List<String> words(@Nullable Array array) {
        try {
            return array == null ? List.of() : List.of((String[]) array.getArray());
        } catch (SQLException unreadable) {
            throw new IllegalStateException("Words of a preference cannot be read", unreadable);
        }
    }
}
