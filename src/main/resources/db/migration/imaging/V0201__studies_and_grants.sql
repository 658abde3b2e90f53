create schema if not exists imaging;

create table imaging.study (
    study_id  text primary key,
    thumbnail text        not null,
    metadata  jsonb       not null,
    stored_at timestamptz not null default now()
);

create index study_thumbnail on imaging.study (thumbnail);

create table imaging.image_grant (
    grant_id  text primary key,
    study_id  text        not null references imaging.study,
    username  text        not null,
    purpose   text        not null,
    lent_at   timestamptz not null default now(),
    unique (username, purpose, study_id)
);
