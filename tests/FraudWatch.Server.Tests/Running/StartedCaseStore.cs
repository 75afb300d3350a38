using FraudWatch.Casework.People;
using FraudWatch.Casework.Storage;
using FraudWatch.Server.Hosting;
using FraudWatch.Testing;

namespace FraudWatch.Server.Tests.Running;

/// <summary>A case store in SQLite as the service's first start leaves it, with an administrator who never signs in.</summary>
internal static class StartedCaseStore
{
    /// <summary>How the services of tests treat people.</summary>
    public static readonly SignInPolicy People = new() { HashRounds = 100_000, SecondFactor = SecondFactorUse.Optional };

    private static readonly PreparedFolder Prepared = new(MakeAsync);

    /// <summary>Puts a copy into a service's data folder, unless a case store is there.</summary>
    public static void CopyTo(ServerOptions options)
    {
        if (options.Database == "sqlite" && !File.Exists(Path.Combine(options.Data, "casework", "casework.db")))
            Prepared.CopyTo(options.Data);
    }

    private static async Task MakeAsync(string folder)
    {
        using var casework = CaseworkDatabase.At(folder, "sqlite", new ManualTime());
        await SchemaUpgrade.RunAsync(casework, CancellationToken.None);
        await new FirstAdministrator(casework, People).CreateIfNobodyAsync(CancellationToken.None);
    }
}
