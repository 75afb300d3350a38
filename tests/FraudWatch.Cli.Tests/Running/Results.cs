namespace FraudWatch.Cli.Tests.Running;

/// <summary>Everything that a run publishes, for comparison.</summary>
internal static class Results
{
    public static string Of(string data) =>
        FraudWatchProgram.Succeed("findings", "--data", data).Output + FraudWatchProgram.Succeed("risk", "--data", data).Output;
}
