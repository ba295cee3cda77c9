package heed.conversation;

import heed.access.PersonId;
import heed.access.TeamId;
import heed.access.Viewer;
import heed.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What may stand against giving a conversation away without more, such as that its customer has
 * been answered and would have to tell it all again. Whoever knows of such things implements this.
 */
public interface PlainGiving {

    /**
     * Stands against giving, in the transaction that does.
     *
     * @param before as it is, locked
     * @param team whose it shall be
     * @param owner who shall have it; null for the team as a whole
     * @throws Refusal when it wants more than that
     */
    void refuse(Conversation before, TeamId team, @Nullable PersonId owner, Viewer.Member viewer);
}
