create schema if not exists presentation;

-- What a reader drew with one reading; refused once it is committed.
create table presentation.drawing (
    reading_id uuid        not null,
    drawing_id text        not null,
    drawn_at   timestamptz not null,
    document   jsonb       not null,
    primary key (reading_id, drawing_id)
);

-- What curators drew for everybody: geometry holds for these images alone.
create table presentation.curators_drawing (
    study_id   text        not null,
    drawing_id text        not null,
    drawn_by   uuid        not null,
    drawn_at   timestamptz not null,
    document   jsonb       not null,
    primary key (study_id, drawing_id)
);

create table presentation.arrangement (
    study_id text        primary key,
    saved_by uuid        not null,
    saved_at timestamptz not null,
    layout   jsonb       not null
);

create table presentation.preference (
    reader   uuid    primary key,
    bindings jsonb,
    views    text[],
    hung     integer check (hung between 1 and 4),
    linked   text[]  not null default '{}',
    colours  text
);
