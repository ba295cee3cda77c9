-- Calling it spam is no way around what we owe either.
drop trigger resolved_when_nothing_is_owed on conversation;

create trigger ended_when_nothing_is_owed before update of state on conversation
    for each row
    when (new.state in ('resolved', 'spam') and old.state not in ('resolved', 'spam', 'merged'))
    execute function refuse_resolving_while_we_owe();
