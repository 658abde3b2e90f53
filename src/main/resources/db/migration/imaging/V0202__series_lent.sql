-- Which series of the study are lent so far; null: all. Views that are yet to come are not in it.
alter table imaging.image_grant add column series integer[];
