using System.Globalization;
using System.Text.RegularExpressions;
using FraudWatch.Store.Engines.DuckDb;
using FraudWatch.Store.FeatureSets;
using FraudWatch.Store.Sql;
using FraudWatch.Testing;

namespace FraudWatch.Store.Tests.FeatureSets;

/// <summary>The dictionary, the tables and the schemas name the same features.</summary>
public sealed partial class FeatureLexiconTests
{
    private static readonly int?[] Windows = [null, 7, 15, 30, 60, 365];

    [Fact]
    public async Task Every_column_of_the_five_sets_has_one_line_and_no_line_lacks_its_column()
    {
        using var store = FixtureStore.Create();
        await store.BuildAsync();
        await StageRunner.RunAsync(store.Connection, Stage.FeatureSets);

        foreach (var grain in FeatureGrain.All)
            Assert.Equal((grain, Sorted(Columns(store, grain))), (grain, Sorted([.. grain.Keys, "as_of", .. FeatureLexicon.Of(grain).Select(feature => feature.Name)])));
    }

    [Fact]
    public void Every_figure_of_the_unsupervised_score_has_one_line()
    {
        var sql = Stage.Features.Files.Single(file => file.Table == "institution_value").Sql;
        var figures = Figure().Matches(sql).Select(match => match.Groups["name"].Value);
        var described = FeatureLexicon.All.Where(feature => feature.Grains.Contains(FeatureLexicon.History)).Select(feature => feature.Name);

        Assert.Equal(Sorted(figures), Sorted(described));
    }

    [Fact]
    public void Every_line_says_what_it_means_in_both_languages_once()
    {
        var grains = FeatureGrain.All.Select(grain => grain.Name).Append(FeatureLexicon.History).ToHashSet();

        Assert.Equal(FeatureLexicon.All.Count, FeatureLexicon.All.Select(feature => feature.Name).Distinct().Count());
        Assert.All(FeatureLexicon.All, feature =>
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", feature.Zh);
            Assert.Matches("[a-z]", feature.En);
            Assert.Subset(grains, feature.Grains.ToHashSet());
            Assert.Subset(feature.Grains.ToHashSet(), feature.JudgedAt.ToHashSet());
            Assert.Subset(feature.Grains.ToHashSet(), feature.SizeAt.ToHashSet());
            Assert.Empty(feature.JudgedAt.Intersect(feature.SizeAt));
            Assert.Contains(feature.WindowDays, Windows);
            Assert.Contains(feature.Direction, new[] { null, "high", "low", "both" });
        });
    }

    [Fact]
    public void The_window_in_a_name_is_the_window_of_its_line() => Assert.All(
        FeatureLexicon.All.Where(feature => Suffix().IsMatch(feature.Name)),
        feature => Assert.Equal(feature.Name.Split('_')[^1], feature.WindowDays?.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void The_schemas_of_the_sets_are_those_that_the_dictionary_writes() => Assert.All(FeatureGrain.All, grain =>
        Assert.True(
            Repository.Read($"data-schemas/derived/{FeatureSetSchema.FileName(grain)}").ReplaceLineEndings("\n") == FeatureSetSchema.Write(grain),
            $"The schema of {grain.Table} is out of date; write it anew with: fraudwatch schemas --feature-sets data-schemas/derived"));

    private static List<string> Columns(FixtureStore store, FeatureGrain grain)
    {
        using var command = store.Connection.CreateCommand();
        command.CommandText = $"DESCRIBE {grain.Table}";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }

    private static string Sorted(IEnumerable<string> names) => string.Join('\n', names.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\('(?<name>[a-z0-9_]+)', ")]
    private static partial Regex Figure();

    [GeneratedRegex(@"_(7|15|30|60|365)$")]
    private static partial Regex Suffix();
}
