using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests.Knowledge;

public sealed class KnowledgeRunTests
{
    [Fact]
    public void Rules_run_on_imported_points_and_quote_them()
    {
        using var workspace = new Workspace();
        var exports = workspace.At("exports");
        FraudWatchProgram.Succeed("generate", "--out", exports, "--people", "300", "--months", "2", "--seed", "5", "--schemes", "none");
        FraudWatchProgram.Succeed("ingest", exports, "--data", workspace.Data);
        workspace.Import($"{KnowledgeCommands.Header}\n药品限医疗机构级别,{BilledCode(exports)},,某药,限三级医疗机构（本局试行）。,1\n", "--valid-from", "2020-01-01");

        FraudWatchProgram.Succeed("run", "--data", workspace.Data, "--to", "findings", "--rules", "setting-limited-drug");

        var findings = FraudWatchProgram.Succeed("findings", "--data", workspace.Data, "--rule", "setting-limited-drug", "--format", "csv").Output;
        Assert.Contains("本局试行", findings, StringComparison.Ordinal);
    }

    /// <summary>The item that the city bills most often, at institutions of every level.</summary>
    private static string BilledCode(string exports)
    {
        var table = Store.Sql.CsvTable.Parse(File.ReadAllText(Path.Combine(exports, "fee_list_d.csv")), "fee_list_d.csv");
        var place = table.Columns.Select(column => column.Name).ToList().IndexOf("med_list_codg");
        return table.Rows.GroupBy(row => row[place] ?? "").OrderByDescending(group => group.Count()).First().Key;
    }
}
