alter table inbox drop constraint inbox_address_key;
create unique index inbox_address on inbox (address) where closed_at is null;
