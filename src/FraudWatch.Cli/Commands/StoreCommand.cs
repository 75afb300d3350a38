using System.CommandLine;
using FraudWatch.Cli.Commands.Store;

namespace FraudWatch.Cli.Commands;

/// <summary><c>store</c>: what is stored, whether it is sound, and its upkeep.</summary>
internal static class StoreCommand
{
    public static Command Create() => new("store", "Tells what is stored, verifies, rebuilds and compacts it, and lists quarantined rows.")
    {
        StoreInfoCommand.Create(),
        StoreVerifyCommand.Create(),
        StoreRebuildCommand.Create(),
        StoreCompactCommand.Create(),
        StoreQuarantineCommand.Create(),
    };
}
