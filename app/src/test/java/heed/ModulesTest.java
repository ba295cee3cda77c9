package heed;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void every_edge_between_modules_is_declared_and_none_is_circular() {
        ApplicationModules.of(Heed.class).verify();
    }
}
