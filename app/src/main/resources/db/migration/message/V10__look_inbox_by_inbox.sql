-- The outbox looks into the index for each inbox instead: the same rule of who sees what, said less often, plans quicker.
drop view inbox_waiting;
