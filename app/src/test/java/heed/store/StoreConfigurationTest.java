package heed.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoreConfigurationTest {

    @Test
    void heed_does_not_start_as_a_role_that_the_rules_do_not_bind() {
        assertThatThrownBy(
                        () -> StoreConfiguration.refuseUnbound(new DatabaseRole("postgres", true)))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("postgres")
                .hasMessageContaining("create role heed login nosuperuser nobypassrls");
    }

    @Test
    void heed_starts_as_a_role_of_its_own() {
        assertThatCode(() -> StoreConfiguration.refuseUnbound(new DatabaseRole("heed", false)))
                .doesNotThrowAnyException();
    }
}
