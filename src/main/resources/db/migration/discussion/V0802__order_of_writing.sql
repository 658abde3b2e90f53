-- What was written in one moment stands in the order of writing.
alter table discussion.comment add column number bigint generated always as identity;
alter table discussion.answer add column number bigint generated always as identity;
