using System.Text.Json.Nodes;
using FraudWatch.Cli.Tests.Running;

namespace FraudWatch.Cli.Tests.Knowledge;

/// <summary>The commands about knowledge, on the data folder of one test.</summary>
internal static class KnowledgeCommands
{
    public const string Header = "rule_class,item_code,paired_item_code,item_name,constraint,batch";

    /// <summary>Imports a CSV text and returns what the command printed.</summary>
    public static JsonNode Import(this Workspace workspace, string csv, params string[] options) =>
        FraudWatchProgram.Succeed(["knowledge", "import", workspace.Write("publication.csv", csv), "--data", workspace.Data, "--json", .. options]).Json;

    public static JsonNode Report(this Workspace workspace) =>
        FraudWatchProgram.Succeed("knowledge", "report", "--data", workspace.Data, "--json").Json;

    /// <summary>Every version of every point, as rows by column name.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Points(this Workspace workspace)
    {
        var file = workspace.At("points.csv");
        FraudWatchProgram.Succeed("knowledge", "report", "--data", workspace.Data, "--points", file);
        var table = Store.Sql.CsvTable.Parse(File.ReadAllText(file), file);
        return [.. table.Rows.Select(row => table.Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => pair.Second ?? ""))];
    }
}
