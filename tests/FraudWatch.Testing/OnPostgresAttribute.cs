using System.Reflection;
using FraudWatch.Casework.Storage;
using Xunit.Sdk;

namespace FraudWatch.Testing;

/// <summary>
/// Runs a theory with the case store on PostgreSQL too; its parameter is the engine. Without PostgreSQL's programs that run is skipped with
/// that reason, except where CI=true promises them.
/// </summary>
public sealed class OnPostgresAttribute : DataAttribute
{
    /// <summary>Computes the reason for skipping, if there is one.</summary>
    public OnPostgresAttribute() => Skip = PostgresServer.Programs is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "PostgreSQL is not installed here (apt-get install postgresql), so the case store was tried on SQLite only."
        : null;

    /// <inheritdoc />
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[CaseworkEngine.Postgres]];
}
