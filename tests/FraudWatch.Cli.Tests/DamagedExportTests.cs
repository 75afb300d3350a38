using System.Text;
using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests;

[Collection(CityTests.Name)]
public sealed class DamagedExportTests(LoadedCity city)
{
    private const string Fees = "fee_list_d.csv";
    private const string Encounters = "mdtrt_d.csv";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("GB18030 is not known here.");

    /// <summary>What is done to which line of the fee export, numbered as an editor numbers them, and whose fault it is.</summary>
    private static readonly (int Line, Func<string, string, string> Damage, string? Column)[] Damages =
    [
        (5, (header, line) => WithField(header, line, "cnt", "two"), "cnt"),
        (9, (header, line) => WithField(header, line, "fee_ocur_time", "2025-02-30 10:00:00"), "fee_ocur_time"),
        (13, (_, line) => line[..line.IndexOf(',', line.Length / 2)], null),
        (17, (_, line) => line + ",one,more", null),
        (21, (header, line) => WithField(header, line, "bkkp_sn", ""), "bkkp_sn"),
    ];

    [Fact]
    public void Good_rows_of_a_damaged_export_are_in_and_bad_ones_can_be_repaired_and_sent_again()
    {
        using var workspace = new Workspace();
        var good = File.ReadAllLines(Path.Combine(city.Exports, Fees));
        var encounters = File.ReadAllText(Path.Combine(city.Exports, Encounters));
        WriteDamaged(workspace, good, encounters);

        var first = FraudWatchProgram.Succeed("ingest", workspace.At("in"), "--data", workspace.Data, "--batch", "first", "--json").Json;

        var rows = good.Length - 1;
        var visits = encounters.Count(c => c == '\n') - 1;
        Assert.Equal(
            [("fee_list_d", rows + 2, rows - Damages.Length, Damages.Length, 2), ("mdtrt_d", 2 * visits, visits, 0, visits)],
            StoreContent.Counts(first));
        AssertListed(FraudWatchProgram.Succeed("store", "quarantine", "--data", workspace.Data, "--batch", "first", "--json").Json);
        AssertSecondLoadAddsNothing(workspace);
        AssertRepairedRowsAreAccepted(workspace, good);
    }

    private static void WriteDamaged(Workspace workspace, string[] good, string encounters)
    {
        var damaged = good.ToArray();
        foreach (var (line, damage, _) in Damages)
            damaged[line - 1] = damage(good[0], good[line - 1]);
        workspace.Write($"in/{Fees}", string.Join('\n', [.. damaged, good[2], good[3]]) + "\n");
        workspace.Write($"in/{Encounters}", encounters);
        File.WriteAllBytes(workspace.At("in", "copy-of-encounters.csv"), Gb18030.GetBytes(encounters));
    }

    private static void AssertListed(JsonNode list)
    {
        var rows = list["rows"]!.AsArray();
        Assert.Equal(
            Damages.Select(damage => (Fees, damage.Line, damage.Column)),
            rows.Select(row => (row!["file"]!.GetValue<string>(), row["line"]!.GetValue<int>(), row["column"]?.GetValue<string>())));
        Assert.All(rows, row => Assert.NotEqual("", row!["reason"]!.GetValue<string>()));
    }

    private static void AssertSecondLoadAddsNothing(Workspace workspace)
    {
        var before = StoreContent.Of(workspace.Data);
        var second = FraudWatchProgram.Succeed("ingest", workspace.At("in"), "--data", workspace.Data, "--batch", "second", "--json").Json;

        Assert.All(StoreContent.Counts(second), table => Assert.Equal((0, table.Read), (table.Accepted, table.Quarantined + table.Duplicate)));
        Assert.Equal(before, StoreContent.Of(workspace.Data));
    }

    private void AssertRepairedRowsAreAccepted(Workspace workspace, string[] good)
    {
        var written = FraudWatchProgram.Succeed("store", "quarantine", "--data", workspace.Data, "--batch", "first", "--export", workspace.At("repair"), "--json").Json;
        var file = Assert.Single(written["files"]!.AsArray())!.GetValue<string>();
        var exported = File.ReadAllLines(file);
        Assert.Equal(good[0], exported[0]);
        Assert.Equal(
            Damages.Select(damage => damage.Damage(good[0], good[damage.Line - 1])).Order(StringComparer.Ordinal),
            exported.Skip(1).Order(StringComparer.Ordinal));
        File.WriteAllLines(file, [good[0], .. Damages.Select(damage => good[damage.Line - 1])]);

        var repaired = FraudWatchProgram.Succeed("ingest", workspace.At("repair"), "--data", workspace.Data, "--json").Json;

        Assert.Equal([("fee_list_d", Damages.Length, Damages.Length, 0, 0)], StoreContent.Counts(repaired));
        var whole = StoreContent.Of(city.Data).Split('\n');
        Assert.Equal(whole.Where(IsOfTheExport), StoreContent.Of(workspace.Data).Split('\n'));
        Assert.Contains("export\tfirst", File.ReadAllText(workspace.At("data", "quarantine", "access.log")), StringComparison.Ordinal);
    }

    private static bool IsOfTheExport(string table) =>
        table.StartsWith("fee_list_d ", StringComparison.Ordinal) || table.StartsWith("mdtrt_d ", StringComparison.Ordinal);

    private static string WithField(string header, string line, string column, string value)
    {
        var fields = line.Split(',');
        fields[Array.IndexOf(header.Split(','), column)] = value;
        return string.Join(',', fields);
    }
}
