-- Clocks ask of every reply whether it was said besides: hardly any was.
create index conversation_event_besides on conversation_event (conversation) where kind = 'told-besides';
