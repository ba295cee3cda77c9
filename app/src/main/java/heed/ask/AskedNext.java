package heed.ask;

import heed.conversation.ConversationId;

/** What a customer asked once they had our first answer: somebody with the same matter may, too. */
public record AskedNext(ConversationId conversation, String words) {}
