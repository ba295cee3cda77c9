-- What is added to a conversation comes after what is there, whatever the clocks of program and database say meanwhile:
-- ids tell what somebody had seen, and an answer never stands above what it answers. The conversation is held while
-- something is added, so that nobody adds beside it. What is brought in with dates of long ago keeps them.
create function come_after() returns trigger
language plpgsql as $$
declare
    latest   timestamptz;
    highest uuid;
begin
    select m.at into latest from message m where m.conversation = new.conversation order by m.at desc, m.id desc limit 1;
    if not found then
        return new;
    end if;
    if new.kind <> 'inbound' and new.at <= latest and new.at > clock_timestamp() - interval '1 minute' then
        new.at := latest + interval '1 microsecond';
    end if;
    select m.id into highest from message m where m.conversation = new.conversation order by m.id desc limit 1;
    if new.id <= highest then
        new.id := uuidv7(uuid_extract_timestamp(highest) - clock_timestamp() + interval '2 milliseconds');
    end if;
    return new;
end $$;

create trigger in_order before insert on message
    for each row execute function come_after();
