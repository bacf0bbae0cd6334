-- Only who asks for changes by version may go this way. While the tables had no statistics PostgreSQL took it to look up items by
-- their ids, too, and went through all that a reader had, for as long as a connection lived.
drop index reading_item_by_version;
create index reading_item_by_version on reading_item (reader, version) where version > 0;
