using Xunit;

namespace FraudWatch.Testing;

/// <summary>
/// A test that needs PostgreSQL's programs. Without them it is skipped with that reason, except where CI=true promises them:
/// there it runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    /// <summary>Computes the reason for skipping, if there is one.</summary>
    public PostgresFactAttribute() => Skip = Reason();

    private static string? Reason() => PostgresServer.Programs is null && Environment.GetEnvironmentVariable("CI") != "true"
        ? "PostgreSQL is not installed here (apt-get install postgresql), so the shared SQL dialect was not checked."
        : null;
}
