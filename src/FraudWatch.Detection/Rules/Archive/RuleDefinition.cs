using System.Security.Cryptography;
using System.Text;
using FraudWatch.Detection.Knowledge;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Rules;

/// <summary>
/// Everything that decides what a rule finds in given claims: its rule.yaml and SQL, the shared results, the knowledge and
/// the benefit policies that it reads (of two files of one name the bureau's own). The values of its parameters are recorded with each finding.
/// </summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Version">Its version.</param>
/// <param name="Files">Texts, in the shape of a rules folder.</param>
internal sealed record RuleDefinition(string RuleId, int Version, IReadOnlyList<RuleFile> Files)
{
    /// <summary>SHA-256 over all paths and texts: the same definition has the same name wherever it is kept.</summary>
    public string Hash => HashOf(string.Join('\n', Files.Select(file => $"{file.Path} {HashOf(file.Text)}")));

    public static RuleDefinition Of(RuleCatalogue catalogue, Rule rule)
    {
        var shared = catalogue.SharedBy([rule]);
        var reads = rule.Reads.Concat(shared.SelectMany(result => result.Reads)).ToHashSet();
        var files = catalogue.Files.Where(file => IsOf(rule, file) || IsOf(shared, file))
            .GroupBy(file => file.Path).Select(same => same.First() with { Folder = null });
        var knowledge = catalogue.Knowledge.Where(table => reads.Contains($"claims.knowledge_{table.Name}"))
            .Select(table => new RuleFile($"knowledge/{table.Name}.csv", CsvText.Of(table.Content.Columns.Select(Header), table.Content.Rows), Folder: null));
        var benefits = catalogue.Files.Where(file => file.Parts is ["benefits", _] && reads.Any(IsBenefitTable))
            .GroupBy(file => file.Path).Select(same => same.Last() with { Folder = null });
        return new RuleDefinition(rule.Id, rule.Version, [.. files.Concat(knowledge).Concat(benefits).OrderBy(file => file.Path, StringComparer.Ordinal)]);
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static bool IsBenefitTable(string table) => table.StartsWith("claims.benefit_", StringComparison.Ordinal);

    private static bool IsOf(Rule rule, RuleFile file) =>
        file.Path == $"{rule.Family}/{rule.Id}/rule.yaml" || (file.Path == rule.SqlFile && file.Text == rule.Sql);

    private static bool IsOf(IReadOnlyList<SharedResult> shared, RuleFile file) =>
        shared.Count > 0 && file.Parts is ["shared", var name]
        && (name.EndsWith(".yaml", StringComparison.Ordinal) || shared.Any(result => result.Sql == file.Text));

    private static string Header(CsvColumn column) => column.Type == "VARCHAR" ? column.Name : $"{column.Name}:{column.Type}";
}
