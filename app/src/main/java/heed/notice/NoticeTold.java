package heed.notice;

import heed.access.PersonId;

/**
 * Somebody was told something, for the first time. Published in the transaction that tells; what
 * brings it to them by another way, such as mail, listens.
 */
public record NoticeTold(NoticeId id, PersonId person, Notice notice) {}
