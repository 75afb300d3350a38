using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

public sealed class WrongUsageTests
{
    [Theory]
    [InlineData]
    [InlineData("inspect")]
    [InlineData("store")]
    [InlineData("ingest", "--data", "nowhere")]
    [InlineData("ingest", "export.csv")]
    [InlineData("run", "--data", "nowhere")]
    [InlineData("run", "--data", "nowhere", "--to", "dinner")]
    [InlineData("run", "--data", "nowhere", "--rules", "no-such-rule")]
    [InlineData("run", "--data", "nowhere", "--engine", "abacus")]
    [InlineData("findings", "--data", "nowhere", "--rule", "no-such-rule")]
    [InlineData("findings", "--data", "nowhere", "--format", "pdf")]
    [InlineData("risk", "--data", "nowhere", "--top", "0")]
    [InlineData("plan", "--data", "nowhere")]
    [InlineData("plan", "--data", "nowhere", "--teams", "0")]
    [InlineData("rules", "show", "no-such-rule")]
    [InlineData("rules", "new", "split-stay")]
    [InlineData("rules", "explain", "split-stay")]
    [InlineData("store", "info", "--data", "nowhere")]
    [InlineData("knowledge", "report", "--data", "nowhere")]
    [InlineData("knowledge", "import", "--data", "nowhere")]
    [InlineData("demo", "--people", "none")]
    [InlineData("demo", "--people", "0")]
    [InlineData("generate", "--out", "nowhere", "--schemes", "perpetual-motion")]
    public void Wrong_usage_is_told_on_standard_error_and_nothing_is_done(params string[] arguments)
    {
        var result = FraudWatchProgram.Run(arguments).Expect(2);

        Assert.Equal("", result.Output);
        Assert.NotEqual("", result.Errors.Trim());
        Assert.False(Directory.Exists("nowhere"));
    }

    [Fact]
    public void Help_is_no_error()
    {
        var help = FraudWatchProgram.Succeed("--help");

        foreach (var command in (string[])["demo", "generate", "ingest", "run", "findings", "risk", "plan", "rules", "store", "evaluate"])
            Assert.Contains($"  {command} ", help.Output, StringComparison.Ordinal);
    }
}
