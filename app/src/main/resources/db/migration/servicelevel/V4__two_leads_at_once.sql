-- Which state of a target somebody read before they change it.
alter table target add column version bigint not null default 0;
