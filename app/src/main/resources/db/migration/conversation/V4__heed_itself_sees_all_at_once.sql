-- As for messages: Heed's own jobs see every conversation, and so every event of one.
alter policy seen on conversation_event
    using ((select viewer_is_system()) or exists (select from conversation c where c.id = conversation));
