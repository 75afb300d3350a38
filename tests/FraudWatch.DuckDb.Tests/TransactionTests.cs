using System.Data;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace FraudWatch.DuckDb.Tests;

public sealed class TransactionTests : IDisposable
{
    private readonly DuckDBConnection connection = OpenDatabase.InMemory();

    public TransactionTests() => connection.Execute("create table t(x integer unique)");

    private object? Rows => connection.Scalar("select count(*) from t");

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_committed_transaction_stays()
    {
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("insert into t values (1)");
            transaction.Commit();
            Assert.Throws<InvalidOperationException>(transaction.Rollback);
        }

        Assert.Equal(1L, Rows);
    }

    [Fact]
    public void A_transaction_that_is_not_committed_leaves_nothing()
    {
        using (connection.BeginTransaction())
            connection.Execute("insert into t values (1)");
        using (var transaction = connection.BeginTransaction())
        {
            connection.Execute("insert into t values (2)");
            transaction.Rollback();
        }

        Assert.Equal(0L, Rows);
    }

    [Fact]
    public void A_transaction_is_unseen_by_others_until_it_commits()
    {
        using var other = connection.Duplicate();
        other.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("insert into t values (1)");

        Assert.Equal(0L, other.Scalar("select count(*) from t"));
        transaction.Commit();
        Assert.Equal(1L, other.Scalar("select count(*) from t"));
    }

    [Fact]
    public void A_statement_that_fails_ends_what_the_transaction_can_do_but_not_the_connection()
    {
        using (connection.BeginTransaction())
        {
            connection.Execute("insert into t values (1)");
            Assert.Equal(DuckDBErrorType.Constraint, Assert.Throws<DuckDBException>(() => connection.Execute("insert into t values (1)")).ErrorType);
            Assert.Equal(DuckDBErrorType.Transaction, Assert.Throws<DuckDBException>(() => connection.Execute("insert into t values (2)")).ErrorType);
        }

        connection.Execute("insert into t values (3)");
        Assert.Equal(1L, Rows);
    }

    [Fact]
    public void One_transaction_at_a_time_and_snapshots_only()
    {
        Assert.Throws<ArgumentException>(() => connection.BeginTransaction(IsolationLevel.Serializable));
        using var transaction = connection.BeginTransaction(IsolationLevel.Snapshot);
        Assert.Throws<InvalidOperationException>(() => connection.BeginTransaction());
    }
}
