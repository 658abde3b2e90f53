-- What a case is read for stands with the reading.
alter table judgment.reading
    add column purpose text not null default 'practice' check (purpose in ('practice', 'exam'));

-- Of an exam, what may be told; only ever added to.
create table judgment.release (
    reading     uuid        primary key references judgment.reading,
    released_by uuid        not null,
    released_at timestamptz not null
);
create trigger release_stands before update or delete on judgment.release
    for each row execute function judgment.refuse_rewriting();

create function judgment.refuse_leaving_the_exam() returns trigger language plpgsql as $$
begin
    raise exception 'An exam never turns into practice' using errcode = 'restrict_violation';
end
$$;
create trigger exam_stays_an_exam before update on judgment.reading
    for each row when (old.purpose = 'exam' and new.purpose <> 'exam')
    execute function judgment.refuse_leaving_the_exam();

-- The run is watched once: from the moment at which it is begun.
create table judgment.run_begun (
    reading  uuid        primary key references judgment.reading,
    series   integer     not null check (series >= 0),
    begun_at timestamptz not null
);
create trigger beginning_stands before update or delete on judgment.run_begun
    for each row execute function judgment.refuse_rewriting();
create trigger beginning_comes_before before insert on judgment.run_begun
    for each row execute function judgment.refuse_afterthought();
insert into judgment.run_begun (reading, series, begun_at)
    select s.reading, s.series, s.watched_at from judgment.stop s
    join judgment.reading r on r.id = s.reading where r.committed_at is null;

-- Interrupted: begun and left before it had ended; neither stopped nor let run.
alter table judgment.stop add column interrupted boolean not null default false;
alter table judgment.stop add check (not interrupted or stopped_at is null);
