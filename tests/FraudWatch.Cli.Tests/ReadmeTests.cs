using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

/// <summary><c>.ci/run</c> takes its two commands from README.md, by how their lines begin; both languages must give the same.</summary>
public sealed class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void The_readme_holds_the_two_commands_that_CI_runs(string readme)
    {
        var demo = Command(readme, "dotnet run --project src/FraudWatch.Cli");
        var tests = Command(readme, "dotnet test");

        Assert.EndsWith(" -- demo", demo, StringComparison.Ordinal);
        Assert.Equal(Command("README.md", "dotnet run --project src/FraudWatch.Cli"), demo);
        Assert.Equal(Command("README.md", "dotnet test"), tests);
    }

    private static string Command(string readme, string beginning) =>
        Repository.Read(readme).Split('\n').Select(line => line.TrimEnd()).FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal))
            ?? throw new InvalidDataException($"{readme} has no line that begins with '{beginning}'.");
}
