-- What was resolved in a time, for figures that are reckoned from what happened.
create index conversation_event_resolved on conversation_event (at, conversation) where kind = 'resolved';
