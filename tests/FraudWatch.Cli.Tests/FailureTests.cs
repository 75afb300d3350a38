using System.Globalization;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Store;

namespace FraudWatch.Cli.Tests;

public sealed class FailureTests : IDisposable
{
    private const string Encounters = "mdtrt_id,psn_no,fixmedins_code,med_type,begntime\nM1,P1,H1,21,2025-01-02 03:04:05\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_file_that_is_not_there_fails_the_load()
    {
        var result = FraudWatchProgram.Run("ingest", workspace.At("missing.csv"), "--data", workspace.Data).Expect(1);

        Assert.Contains("missing.csv", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_file_that_no_table_fits_fails_the_load_and_the_others_are_in()
    {
        var good = workspace.Write("encounters.csv", Encounters);
        var odd = workspace.Write("menu.csv", "dish,price\nrice,3\n");

        var result = FraudWatchProgram.Run("ingest", good, odd, "--data", workspace.Data, "--json").Expect(1);

        Assert.Contains("menu.csv", result.Errors, StringComparison.Ordinal);
        Assert.Equal([("mdtrt_d", 1, 1, 0, 0)], StoreContent.Counts(result.Json));
    }

    [Theory]
    [InlineData("findings")]
    [InlineData("scores")]
    [InlineData("risk")]
    public void Results_that_no_run_has_computed_are_asked_for_in_vain_and_the_command_is_named(string command)
    {
        FraudWatchProgram.Succeed("ingest", workspace.Write("encounters.csv", Encounters), "--data", workspace.Data);

        var result = FraudWatchProgram.Run(command, "--data", workspace.Data).Expect(1);

        Assert.Contains("fraudwatch run --data", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void A_store_in_use_is_refused_and_its_owner_named()
    {
        using var owner = ClaimsStore.Open(workspace.Data);

        var result = FraudWatchProgram.Run("store", "info", "--data", workspace.Data).Expect(1);

        Assert.Contains($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)} ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_names_every_file_that_is_not_what_was_committed()
    {
        FraudWatchProgram.Succeed("ingest", workspace.Write("encounters.csv", Encounters), "--data", workspace.Data, "--batch", "first");
        FraudWatchProgram.Succeed("ingest", workspace.Write("later.csv", Encounters.Replace("M1", "M2", StringComparison.Ordinal)), "--data", workspace.Data, "--batch", "second");
        FraudWatchProgram.Succeed("store", "verify", "--data", workspace.Data);
        var files = Directory.GetFiles(workspace.At("data", "lake", "mdtrt_d"), "*.parquet");
        foreach (var file in files)
            FlipOneByte(file);

        var result = FraudWatchProgram.Run("store", "verify", "--data", workspace.Data).Expect(1);

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.Contains(Path.GetFileName(file), result.Errors, StringComparison.Ordinal));
    }

    private static void FlipOneByte(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 3] ^= 0x40;
        File.WriteAllBytes(file, bytes);
    }
}
