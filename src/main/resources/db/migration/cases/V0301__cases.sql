create schema if not exists cases;

-- A version is never changed: readings are pinned to one.
create table cases.version (
    slug         text        not null,
    version      integer     not null check (version > 0),
    content_hash text        not null,
    document     jsonb       not null,
    published_at timestamptz not null default now(),
    primary key (slug, version)
);

-- The version now shown; a withdrawn case has none.
create table cases.published (
    slug    text    primary key,
    version integer not null,
    foreign key (slug, version) references cases.version
);

-- The truth lives apart, so that nothing read for display can carry it along.
create schema if not exists cases_truth;

-- source is the case file as it was read; study_id names the images that belong to this version.
create table cases_truth.standard (
    slug     text    not null,
    version  integer not null,
    study_id text    not null,
    source   text    not null,
    document jsonb   not null,
    primary key (slug, version),
    foreign key (slug, version) references cases.version
);

-- What each frame of a study truly shows, derived from the same volumes as its pixels.
create table cases_truth.outlines (
    study_id text  primary key,
    series   jsonb not null
);
