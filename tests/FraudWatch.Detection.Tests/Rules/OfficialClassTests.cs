using FraudWatch.Detection.Rules;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Rules;

public sealed class OfficialClassTests
{
    private static readonly Lazy<RuleCatalogue> Catalogue = new(() => RuleCatalogue.Load(RepositoryFolders.Rules));

    [Fact]
    public void There_are_88_classes_each_with_a_name_and_no_code_twice()
    {
        Assert.Equal(Enumerable.Range(1, 88), OfficialClasses.All.Select(one => one.Number));
        Assert.All(OfficialClasses.All, one => Assert.NotEmpty(one.Name));
        Assert.All(OfficialClasses.All.Where(one => one.Code is not null), one => Assert.Matches("^(GZ|ZB)[0-9]{14}$", one.Code));
        Assert.Distinct(OfficialClasses.All.Select(one => one.Code).OfType<string>());
    }

    [Theory]
    [InlineData("GZ10000204001000", 49)]
    [InlineData("49", 49)]
    [InlineData("9", 9)]
    public void A_class_is_found_by_its_code_or_its_number(string text, int number) => Assert.Equal(number, OfficialClasses.Find(text)!.Number);

    [SharedDataFact("knowledge", "rule-classes-2025.csv")]
    public void The_classes_are_those_of_the_published_library()
    {
        var file = SharedDataFactAttribute.PathOf("knowledge", "rule-classes-2025.csv");
        var published = CsvTable.Parse(File.ReadAllText(file), file);
        var at = published.Columns.Select((column, place) => (column.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);

        Assert.Equal(
            published.Rows.Select(row => (row[at["seq"]], row[at["gz_code"]], row[at["rule_class"]], row[at["tier1"]])),
            OfficialClasses.All.Select(one => ((string?)$"{one.Number}", one.Code, (string?)one.Name, (string?)one.Tier)));
    }

    [Fact]
    public void Every_class_has_a_rule()
    {
        var missing = OfficialClasses.All.Where(one => !Catalogue.Value.RulesOf(one).Any()).Select(one => $"{one.Number} {one.Code} {one.Name}");

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_rule_of_the_catalogue_is_there()
    {
        var asked = File.ReadAllLines(RepositoryFolders.Data("catalogue-ids.txt")).Where(line => line.Length > 0);

        Assert.Empty(asked.Except(Catalogue.Value.Rules.Select(rule => rule.Id)));
    }
}
