using System.CommandLine;

namespace FraudWatch.Cli.Commands;

/// <summary>Options that several commands share, so that they read and mean the same everywhere.</summary>
internal static class CommonOptions
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder (lake, ledger and derived store).",
        Required = true,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object on standard output." };

    public static Option<string?> Format() => new("--format") { Description = "csv, json, parquet or arrow (an IPC stream)." };

    public static Option<string?> Out() => new("--out") { Description = "Write to this file instead of standard output." };

    public static Option<int> People(int people) => new("--people")
    {
        Description = "Insured people in the city.",
        DefaultValueFactory = _ => people,
        Validators = { r => RequireAtLeast(r, 1) },
    };

    public static Option<int> Months() => new("--months")
    {
        Description = "Months of claims.",
        DefaultValueFactory = _ => 12,
        Validators = { r => RequireAtLeast(r, 1) },
    };

    public static Option<int> Seed() => new("--seed")
    {
        Description = "Seed of every random choice.",
        DefaultValueFactory = _ => 1,
    };

    public static void RequireAtLeast(System.CommandLine.Parsing.OptionResult result, int minimum)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value < minimum)
            result.AddError($"{result.Option.Name} must be at least {minimum}.");
    }
}
