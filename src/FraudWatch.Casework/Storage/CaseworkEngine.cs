namespace FraudWatch.Casework.Storage;

/// <summary>The databases that the case store runs on.</summary>
public enum CaseworkEngine
{
    /// <summary>One file in the data folder; the default.</summary>
    Sqlite,

    /// <summary>A PostgreSQL database, named by a connection string.</summary>
    Postgres,
}
