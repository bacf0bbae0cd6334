-- Which images the sections of an edition show: who may see the edition may see them.

create table edition_image (
    edition_id bigint not null references edition,
    sha256 bytea not null references blob,
    primary key (edition_id, sha256)
);
create index edition_image_by_content on edition_image (sha256);
