-- What other modules may join: the inboxes from which replies can leave. The accounts stay with their module.
create view inbox_way_out with (security_invoker = true) as select inbox from mail_sending;
grant select on inbox_way_out to ${desk};
