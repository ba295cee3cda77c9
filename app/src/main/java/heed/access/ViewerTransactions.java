package heed.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database, at the beginning of each transaction, on whose behalf it runs; row-level
 * security does the rest. The setting ends with the transaction, so that a pooled connection
 * carries nobody over.
 */
@Component("transactionManager")
class ViewerTransactions extends JdbcTransactionManager {

    ViewerTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var holder =
                (ConnectionHolder)
                        TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("No connection is bound");
        }
        try (var statement =
                holder.getConnection()
                        .prepareStatement("select set_config('heed.viewer', ?, true)")) {
            statement.setString(1, ViewerScope.setting());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The viewer cannot be named", e);
        }
    }
}
