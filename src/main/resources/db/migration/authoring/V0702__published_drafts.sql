-- The case that a draft has become; it is written on and published again as the next version.
alter table authoring.draft add column published_as text;
