create schema if not exists accounts;

create table accounts.account (
    id            uuid primary key,
    username      text        not null unique check (username ~ '^[a-z0-9][a-z0-9._@-]{1,62}$'),
    display_name  text        not null check (length(display_name) between 1 and 100),
    password_hash text        not null,
    roles         text[]      not null check (cardinality(roles) > 0),
    -- a demonstration account signs in only while the demo profile is on
    demo          boolean     not null default false,
    created_at    timestamptz not null default now()
);

-- at most one link at a time; only the hash of its token is kept
create table accounts.first_administrator_link (
    only_one   boolean     primary key default true check (only_one),
    token_hash bytea       not null,
    expires_at timestamptz not null
);

create table accounts.failed_sign_in (
    username  text        not null,
    address   text        not null,
    failed_at timestamptz not null default clock_timestamp()
);
create index failed_sign_in_by_time on accounts.failed_sign_in (failed_at);
