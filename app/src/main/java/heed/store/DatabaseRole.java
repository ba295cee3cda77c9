package heed.store;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A role by which Heed comes to the database.
 *
 * @param unbound whether it, or a role that it may take on, is a superuser or bypasses row-level
 *     security
 */
record DatabaseRole(String name, boolean unbound) {

    /**
     * @throws StoreUnusable when the database cannot be reached
     */
    static DatabaseRole of(String url) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var role =
                        statement.executeQuery(
                                """
                                select current_user,
                                       exists (select
                                                 from pg_roles r
                                                where (r.rolsuper or r.rolbypassrls)
                                                  and pg_has_role(current_user, r.oid, 'member'))
                                """)) {
            role.next();
            return new DatabaseRole(role.getString(1), role.getBoolean(2));
        } catch (SQLException e) {
            throw new StoreUnusable("The database cannot be reached: " + e.getMessage(), e);
        }
    }
}
