using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

/// <summary>The service as a process of its own: started, asked, stopped by signal, backed up and restored.</summary>
public sealed class ServeTests
{
    [Fact]
    [Trait("Category", "Slow")]
    public async Task It_serves_owns_its_folder_stops_in_good_order_and_is_backed_up()
    {
        using var workspace = new Workspace();
        FraudWatchProgram.Succeed("generate", "--out", workspace.At("exports"), "--people", "50", "--months", "1");
        FraudWatchProgram.Succeed("ingest", workspace.At("exports"), "--data", workspace.Data);
        using (var service = await ServedFolder.StartAsync(workspace.Data))
        {
            using var http = new HttpClient { BaseAddress = service.Address };

            // Degraded is well too: from December on it may lack the notice of the coming year.
            Assert.Contains("\"faults\":[]", await http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
            Assert.Equal(20 + 4, service.Password.Length);
            Assert.Contains("in use by process", FraudWatchProgram.Run("store", "info", "--data", workspace.Data).Expect(1).Errors, StringComparison.Ordinal);
            Assert.Contains(
                "POST /api/v1/backups", FraudWatchProgram.Run("backup", "--data", workspace.Data, "--out", workspace.At("early.tar")).Expect(1).Errors, StringComparison.Ordinal);
            Assert.Contains("sound", FraudWatchProgram.Succeed("audit", "verify", "--data", workspace.Data).Output, StringComparison.Ordinal);
            Assert.Equal(0, (await service.StopAsync()).ExitCode);
        }

        var (archive, copy) = (workspace.At("backup.tar"), workspace.At("restored"));
        FraudWatchProgram.Succeed("backup", "--data", workspace.Data, "--out", archive);
        FraudWatchProgram.Succeed("restore", archive, "--data", copy);
        FraudWatchProgram.Succeed("store", "verify", "--data", copy);
        FraudWatchProgram.Succeed("audit", "verify", "--data", copy);
        Assert.Contains("not empty", FraudWatchProgram.Run("restore", archive, "--data", copy).Expect(1).Errors, StringComparison.Ordinal);
    }
}
