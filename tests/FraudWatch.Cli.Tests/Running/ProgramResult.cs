using System.Text.Json.Nodes;

namespace FraudWatch.Cli.Tests.Running;

/// <summary>What a finished command printed and how it ended.</summary>
internal sealed record ProgramResult(IReadOnlyList<string> Arguments, int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Output) ?? throw new InvalidDataException("The output is the JSON value null.");

    /// <summary>Standard output as a CSV without quotes that hold line ends.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Itself, when the command ended with that code; otherwise fails with what it printed.</summary>
    public ProgramResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"""
            fraudwatch {string.Join(' ', Arguments)} ended with {ExitCode}, not {exitCode}.
            {Errors}
            {Output}
            """);
        return this;
    }
}
