using System.Text.RegularExpressions;
using FraudWatch.Testing;

namespace FraudWatch.Architecture.Tests;

public sealed partial class StageOrderTests
{
    private static readonly string[] Stages = ["lake", "claims", "features", "findings", "scores", "risk", "plan"];

    [Fact]
    public void A_stage_reads_only_itself_and_what_stands_above_it() =>
        Violations.None("SQL that reads a later stage", Repository.FilesUnder("src/FraudWatch.Store/Sql", ".sql")
            .SelectMany(path => Schemas(path)
                .Where(schema => Array.IndexOf(Stages, schema) > Array.IndexOf(Stages, StageOf(path)))
                .Select(schema => $"{path} reads {schema}")));

    [Fact]
    public void Every_stage_folder_is_numbered_and_named_after_its_stage() =>
        Violations.None("SQL in a folder that names no stage", Repository.FilesUnder("src/FraudWatch.Store/Sql", ".sql")
            .Where(path => !Stages.Contains(StageOf(path))));

    [Fact]
    public void Rules_read_claims_and_features_only() =>
        Violations.None("Rules that read another schema", Repository.FilesUnder("src/FraudWatch.Rules", ".sql")
            .SelectMany(path => Schemas(path)
                .Where(schema => schema is not ("claims" or "features"))
                .Select(schema => $"{path} reads {schema}")));

    [Theory]
    [InlineData("SELECT a FROM risk.institution", "risk")]
    [InlineData("SELECT a FROM x JOIN  Scores.institution AS s ON 1 = 1", "scores")]
    [InlineData("SELECT a FROM x, findings.finding", "findings")]
    [InlineData("-- FROM risk.institution\nSELECT 'FROM risk.x' FROM claims.stay /* FROM lake.y */", "claims")]
    public void The_schemas_of_a_statement_are_found(string sql, string schema) =>
        Assert.Equal([schema], SchemasIn(sql));

    private static string StageOf(string path) => StageFolder().Match(path).Groups["stage"].Value;

    private static IEnumerable<string> Schemas(string path) => SchemasIn(Repository.Read(path));

    private static IEnumerable<string> SchemasIn(string sql) => Table().Matches(CommentOrText().Replace(sql, " "))
        .Select(match => match.Groups["schema"].Value.ToLowerInvariant())
        .Distinct();

    [GeneratedRegex(@"/Sql/\d\d-(?<stage>[a-z]+)/")]
    private static partial Regex StageFolder();

    [GeneratedRegex(@"--[^\n]*|/\*.*?\*/|'(?:[^']|'')*'", RegexOptions.Singleline)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"(?:\bfrom|\bjoin|,)\s+""?(?<schema>lake|claims|features|findings|scores|risk|plan)""?\s*\.\s*\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Table();
}
