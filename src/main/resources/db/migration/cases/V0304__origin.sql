-- Cases published from the author's page stay when the folder of cases is read anew; the others follow the folder.
alter table cases.published add column from_folder boolean not null default true;
