package heed.duty;

import heed.web.OutsideAddress;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where alarms may be posted to: out into the internet, and within one's own network only if
 * whoever runs Heed says so ({@code heed.duty.own-network}). Thread-safe.
 */
@Component
class SecondPath {

    private final boolean ownNetwork;

    SecondPath(@Value("${heed.duty.own-network:false}") boolean ownNetwork) {
        this.ownNetwork = ownNetwork;
    }

    /** Looks its name up, each time: it may lead elsewhere by now. */
    boolean mayReach(URI uri) {
        return ownNetwork || OutsideAddress.isOutside(uri);
    }
}
