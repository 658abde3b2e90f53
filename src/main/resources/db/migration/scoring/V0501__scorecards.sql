create schema if not exists scoring;

-- json, not jsonb: the same scorecard is the same bytes
create table scoring.scorecard (
    reading       uuid primary key,
    case_version  integer     not null,
    rules_version text        not null,
    scorecard     json        not null,
    scored_at     timestamptz not null
);
