package org.esicasebook.imaging.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.esicasebook.imaging.ImageGrant;
import org.esicasebook.imaging.ImageGrants;
import org.esicasebook.imaging.StudyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StoredImageGrants implements ImageGrants {

    private static final int ID_BYTES = 18;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, ImageGrant> recent =
            Caffeine.newBuilder().maximumSize(20_000).build();

    StoredImageGrants(JdbcClient database) {
        this.database = database;
    }

    @Override
    public ImageGrant lend(StudyId study, String username, String purpose) {
        return lend(study, username, purpose, Optional.empty());
    }

    @Override
    public ImageGrant lend(StudyId study, String username, String purpose, Set<Integer> series) {
        return lend(study, username, purpose, Optional.of(series));
    }

    private ImageGrant lend(StudyId study, String username, String purpose, Optional<Set<Integer>> series) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // what was lent once stays lent
        ImageGrant granted = database.sql("""
                        insert into imaging.image_grant as lent (grant_id, study_id, username, purpose, series)
                        values (:id, :study, :username, :purpose, cast(:series as integer[]))
                        on conflict (username, purpose, study_id) do update
                        set series = case when lent.series is null or excluded.series is null then null
                            else array(select distinct unnest(lent.series || excluded.series) order by 1) end
                        returning grant_id, study_id, username, series
                        """)
                .param("id", id)
                .param("study", study.sha256())
                .param("username", username)
                .param("purpose", purpose)
                .param("series", series.map(StoredImageGrants::array).orElse(null))
                .query(StoredImageGrants::grant)
                .single();
        recent.put(granted.id(), granted);
        return granted;
    }

    @Override
    public Optional<ImageGrant> find(String grantId, String username, int series) {
        ImageGrant known = recent.get(grantId, this::load);
        if (known != null && !known.lends(series)) {
            // another process may have lent more since
            recent.invalidate(grantId);
            known = recent.get(grantId, this::load);
        }
        return Optional.ofNullable(known).filter(grant -> grant.username().equals(username) && grant.lends(series));
    }

    private @Nullable ImageGrant load(String grantId) {
        return database.sql("select grant_id, study_id, username, series from imaging.image_grant where grant_id = ?")
                .param(grantId)
                .query(StoredImageGrants::grant)
                .optional()
                .orElse(null);
    }

    private static ImageGrant grant(ResultSet row, int number) throws SQLException {
        Array series = row.getArray("series");
        return new ImageGrant(
                row.getString("grant_id"),
                new StudyId(row.getString("study_id")),
                row.getString("username"),
                series == null ? Optional.empty() : Optional.of(Set.of((Integer[]) series.getArray())));
    }

    private static String array(Set<Integer> series) {
        return series.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
