-- What threads show of asks, for pages that have no statement to spare: the one relation of this module that others read.
-- By whom it is read decides, as everywhere, what is there.
create view ask_told with (security_invoker = true) as
    select a.conversation,
           json_agg(json_build_object('message', a.message, 'words', a.words, 'state', a.state, 'reply', a.reply,
                                      'reason', a.reason, 'again', a.again is not null)
                    order by a.asked_at, a.message, a.starts nulls last, a.id) as asks
      from ask a
     where a.state <> 'dropped'
       and a.message is not null
     group by a.conversation;

grant select on ask_told to ${desk};
