using System.Diagnostics;
using FraudWatch.Cli.Tests.Running;
using FraudWatch.Testing;

namespace FraudWatch.Cli.Tests.Knowledge;

public sealed class OfficialKnowledgeTests
{
    private const string Published = "knowledge/knowledge-points.csv";

    [SharedDataFact(Published)]
    public void Nine_of_ten_official_points_are_executable_and_the_others_say_why()
    {
        using var workspace = new Workspace();
        var clock = Stopwatch.StartNew();
        var imported = FraudWatchProgram.Succeed("knowledge", "import", SharedDataFactAttribute.FullPath(Published), "--data", workspace.Data, "--json").Json;
        var seconds = clock.Elapsed.TotalSeconds;

        var report = workspace.Report();

        Assert.Equal(29_365, imported["read"]!.GetValue<int>());
        Assert.InRange(seconds, 0, 60);
        Assert.Empty(JsonSchemaCheck.Problems("output/knowledge-report", report));
        var (points, executable) = (report["points"]!.GetValue<int>(), report["executable"]!.GetValue<int>());
        Assert.Equal(21_991, points);
        Assert.True(executable >= points * 0.9, $"{executable} of {points} points are executable.");
        var unread = report["classes"]!.AsArray().SelectMany(one => one!["reasons"]!.AsArray()).ToList();
        Assert.Equal(points - executable, unread.Sum(reason => reason!["points"]!.GetValue<int>()));
        Assert.All(unread, reason => Assert.NotEqual("", reason!["reason"]!.GetValue<string>()));
    }

    [SharedDataFact(Published)]
    public void No_point_has_two_versions_on_one_day_and_importing_twice_adds_nothing()
    {
        using var workspace = new Workspace();
        string[] import = ["knowledge", "import", SharedDataFactAttribute.FullPath(Published), "--data", workspace.Data, "--json"];
        FraudWatchProgram.Succeed(import);

        var again = FraudWatchProgram.Succeed(import).Json;

        Assert.Equal(0, again["added"]!.GetValue<int>() + again["new_versions"]!.GetValue<int>() + again["corrected"]!.GetValue<int>());
        var histories = workspace.Points().GroupBy(point => (point["class_no"], point["item_code"], point["paired_item_code"], point["region"]));
        Assert.All(histories, history => Assert.All(
            history.OrderBy(point => point["valid_from"], StringComparer.Ordinal).Zip(history.OrderBy(point => point["valid_from"], StringComparer.Ordinal).Skip(1)),
            pair => Assert.Equal(pair.First["valid_to"], pair.Second["valid_from"])));
    }
}
