package heed.review.thread;

import heed.review.ReviewCase.Message;
import heed.review.text.Text;

/**
 * A message of the conversation that has been read.
 *
 * @param number which message of the case, from zero
 */
public record Turn(int number, Message message, Text text) {

    public boolean isFromCustomer() {
        return message.isFromCustomer();
    }
}
