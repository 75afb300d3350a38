using System.Diagnostics;
using System.Text.RegularExpressions;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

/// <summary>The service as a process of its own: started, asked, stopped by signal, backed up and restored.</summary>
public sealed partial class ServeTests
{
    [Fact]
    public async Task It_serves_owns_its_folder_stops_in_good_order_and_is_backed_up()
    {
        using var workspace = new Workspace();
        FraudWatchProgram.Succeed("generate", "--out", workspace.At("exports"), "--people", "50", "--months", "1");
        FraudWatchProgram.Succeed("ingest", workspace.At("exports"), "--data", workspace.Data);
        using (var service = FraudWatchProgram.Start("serve", "--data", workspace.Data, "--urls", "http://127.0.0.1:0"))
        {
            _ = service.StandardOutput.ReadToEndAsync();
            var (address, password) = await StartedAsync(service);
            using var http = new HttpClient { BaseAddress = address };

            Assert.Contains("\"ready\"", await http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
            Assert.Equal(20 + 4, password.Length);
            Assert.Contains("in use by process", FraudWatchProgram.Run("store", "info", "--data", workspace.Data).Expect(1).Errors, StringComparison.Ordinal);
            Assert.Contains("sound", FraudWatchProgram.Succeed("audit", "verify", "--data", workspace.Data).Output, StringComparison.Ordinal);
            using (Process.Start("kill", ["-TERM", service.Id.ToString()]))
                await service.WaitForExitAsync();
            Assert.Equal(0, service.ExitCode);
        }

        var (archive, copy) = (workspace.At("backup.tar"), workspace.At("restored"));
        FraudWatchProgram.Succeed("backup", "--data", workspace.Data, "--out", archive);
        FraudWatchProgram.Succeed("restore", archive, "--data", copy);
        FraudWatchProgram.Succeed("store", "verify", "--data", copy);
        FraudWatchProgram.Succeed("audit", "verify", "--data", copy);
        Assert.Contains("not empty", FraudWatchProgram.Run("restore", archive, "--data", copy).Expect(1).Errors, StringComparison.Ordinal);
    }

    /// <summary>Reads what it prints at its start: the one-time password, and where it listens.</summary>
    private static async Task<(Uri Address, string Password)> StartedAsync(Process service)
    {
        var printed = new List<string>();
        while (await service.StandardError.ReadLineAsync() is { } line)
        {
            printed.Add(line);
            if (Listening().Match(line) is { Success: true } match)
                return (new Uri(match.Value), printed[^2].Trim());
        }
        throw new InvalidOperationException($"The service did not start: {string.Join('\n', printed)}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
