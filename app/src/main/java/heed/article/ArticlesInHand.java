package heed.article;

import heed.access.Elevation;
import heed.access.Person;
import heed.access.PersonId;
import heed.access.Role;
import heed.access.ViewerScope;
import heed.access.WorkInHand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The articles of somebody who leaves: they stay as they are, and say that nobody keeps them. Leads
 * are told when their review is due.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArticlesInHand implements WorkInHand {

    private final ArticleChanges store;
    private final Elevation elevation;

    ArticlesInHand(ArticleChanges store, Elevation elevation) {
        this.store = store;
        this.elevation = elevation;
    }

    @Override
    @Transactional(readOnly = true)
    public long count(PersonId person) {
        return 0;
    }

    @Override
    public void returnAll(Person person) {
        ViewerScope.require(Role.ADMINISTRATOR);
        elevation.call(() -> {
            store.leave(person.id());
            return true;
        });
    }
}
