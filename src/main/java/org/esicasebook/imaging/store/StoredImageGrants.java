package org.esicasebook.imaging.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
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
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        // The no-op update makes the row come back, whether it is new or was there before.
        return database.sql("""
                        insert into imaging.image_grant (grant_id, study_id, username, purpose) values (?, ?, ?, ?)
                        on conflict (username, purpose, study_id) do update set purpose = excluded.purpose
                        returning grant_id
                        """)
                .params(id, study.sha256(), username, purpose)
                .query(String.class)
                .optional()
                .map(granted -> new ImageGrant(granted, study, username))
                .orElseThrow();
    }

    @Override
    public Optional<ImageGrant> find(String grantId, String username) {
        return Optional.ofNullable(recent.get(grantId, this::load))
                .filter(grant -> grant.username().equals(username));
    }

    private @Nullable ImageGrant load(String grantId) {
        return database.sql("select study_id, username from imaging.image_grant where grant_id = ?")
                .param(grantId)
                .query((row, _) ->
                        new ImageGrant(grantId, new StudyId(row.getString("study_id")), row.getString("username")))
                .optional()
                .orElse(null);
    }
}
