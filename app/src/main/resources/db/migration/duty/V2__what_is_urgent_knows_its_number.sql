-- Whoever was told of something urgent reads its number, though they may not see the conversation.
select set_config('heed.viewer', 'system', true);

alter table urgent add column number bigint;

update urgent u set number = c.number
  from conversation c
 where c.id = u.conversation;

alter table urgent alter column number set not null;
