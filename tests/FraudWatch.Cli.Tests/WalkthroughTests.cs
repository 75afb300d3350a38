using System.Diagnostics;
using System.Text.RegularExpressions;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Trait("Category", "Slow")]
public sealed partial class WalkthroughTests
{
    [Fact]
    public async Task The_documented_session_runs_as_it_is_written_and_leaves_no_identity_number_behind()
    {
        using var workspace = new Workspace();
        FraudWatchProgram.Succeed("generate", "--out", workspace.At("exports"), "--people", "2500", "--seed", "41");
        Directory.CreateDirectory(workspace.Data);
        await File.WriteAllTextAsync(Path.Combine(workspace.Data, "settings.json"), """{"People":{"SecondFactor":"optional"}}""");

        using var service = await ServedFolder.StartAsync(workspace.Data);
        var session = await BashAsync(workspace.At("."), service);
        var (exitCode, log) = await service.StopAsync();

        Assert.True(session.ExitCode == 0, $"{session.Output}\n{session.Errors}\n{log}");
        Assert.Contains("the audit trail is sound", session.Output, StringComparison.Ordinal);
        FraudWatchProgram.Succeed("plan", "verify", workspace.At("published.json"));
        Assert.Equal(0, exitCode);
        Assert.NotEmpty(log);
        Assert.NotEmpty(IdentityScan.InFiles(workspace.At("exports")));
        Assert.Empty(IdentityScan.In(log));
        Assert.Equal([], IdentityScan.InFiles(workspace.Data));
    }

    /// <summary>Runs the document's blocks marked <c>sh</c>, one after the other, in one shell.</summary>
    private static async Task<(int ExitCode, string Output, string Errors)> BashAsync(string folder, ServedFolder service)
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/FraudWatch.Server/WALKTHROUGH.md"));
        var script = Path.Combine(folder, "session.sh");
        await File.WriteAllTextAsync(script, string.Join('\n', Block().Matches(document).Select(match => match.Groups[1].Value)));
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["api"] = service.Address.ToString().TrimEnd('/');
        start.Environment["password"] = service.Password;
        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash could not be started.");
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        await bash.WaitForExitAsync();
        return (bash.ExitCode, await output, await errors);
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
