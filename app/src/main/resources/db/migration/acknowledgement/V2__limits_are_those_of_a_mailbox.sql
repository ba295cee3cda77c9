-- However many names somebody puts behind a plus sign, one mailbox reads them.
create index acknowledgement_mailbox on acknowledgement (regexp_replace(lower(recipient), '[+][^@]*@', '@'), said_at)
 where state = 'said';
