using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class IngestTests(LoadedCity city)
{
    [Fact]
    public void The_same_files_loaded_again_add_nothing()
    {
        using var workspace = new Workspace();
        var copy = workspace.Copy(city.Data);
        var before = StoreContent.Of(copy);

        var report = FraudWatchProgram.Succeed("ingest", city.Exports, "--data", copy, "--json").Json;

        Assert.Empty(JsonSchemaCheck.Problems("output/batch-report", report));
        Assert.All(StoreContent.Counts(report), table => Assert.Equal((table.Read, 0, 0), (table.Duplicate, table.Accepted, table.Quarantined)));
        Assert.Equal(before, StoreContent.Of(copy));
    }

    [Fact]
    public void Neither_the_order_of_rows_nor_their_split_into_batches_changes_a_hash()
    {
        using var workspace = new Workspace();
        var random = new Random(5);
        foreach (var export in Directory.EnumerateFiles(city.Exports, "*.csv").Where(file => Path.GetFileName(file) != "truth.csv"))
            WriteShuffled(export, workspace, random);

        FraudWatchProgram.Succeed("ingest", workspace.At("part2"), "--data", workspace.Data);
        FraudWatchProgram.Succeed("ingest", workspace.At("part0"), workspace.At("part1"), "--data", workspace.Data);

        Assert.Equal(StoreContent.Of(city.Data), StoreContent.Of(workspace.Data));
    }

    [Fact]
    public void Written_together_files_hold_the_same_rows()
    {
        using var workspace = new Workspace();
        FraudWatchProgram.Succeed("ingest", workspace.Write("1.csv", Encounter("M1")), "--data", workspace.Data);
        FraudWatchProgram.Succeed("ingest", workspace.Write("2.csv", Encounter("M2")), "--data", workspace.Data);
        var before = StoreContent.Of(workspace.Data);

        var compacted = FraudWatchProgram.Succeed("store", "compact", "--data", workspace.Data, "--json").Json;

        Assert.Equal((2, 1), (compacted["replaced"]!.GetValue<int>(), compacted["written"]!.GetValue<int>()));
        Assert.Equal(before, StoreContent.Of(workspace.Data));
        FraudWatchProgram.Succeed("store", "verify", "--data", workspace.Data);
    }

    [Fact]
    public void What_the_store_holds_fits_its_schema()
    {
        var info = FraudWatchProgram.Succeed("store", "info", "--data", city.Data, "--json").Json;

        Assert.Empty(JsonSchemaCheck.Problems("output/store-info", info));
        Assert.Equal(["watermark", "tables"], info.AsObject().Select(key => key.Key));
        Assert.All(info["tables"]!.AsObject(), table => Assert.Equal(["rows", "hash"], table.Value!.AsObject().Select(key => key.Key)));
    }

    private static void WriteShuffled(string export, Workspace workspace, Random random)
    {
        var lines = File.ReadAllLines(export);
        var rows = lines[1..];
        random.Shuffle(rows);
        foreach (var part in rows.GroupBy(_ => random.Next(3)))
            workspace.Write($"part{part.Key}/{Path.GetFileName(export)}", string.Join('\n', part.Prepend(lines[0])) + "\n");
    }

    private static string Encounter(string id) => $"mdtrt_id,psn_no,fixmedins_code,med_type,begntime\n{id},P1,H1,21,2025-01-02 03:04:05\n";
}
