using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>Figures that came with the claims have no line in the feature dictionary: reasons call them by their names in words.</summary>
public sealed class BroughtFeatureTests
{
    [Fact]
    public async Task Reasons_of_scores_and_models_speak_of_a_brought_figure_in_words()
    {
        using var city = new RatedCity(100);
        for (var i = 0; i < 100; i++)
        {
            // As odd as the long stays, and no sign of anything: the anomaly alone cannot tell the two apart.
            city.Add($"H{i}", "MaxDistance", i % 5 == 1 ? 30 + (i % 7) : 10 + (i % 3));
            city.Add($"H{i}", "MaxLengthOfStay", i % 5 == 0 ? 30 + (i % 7) : 10 + (i % 3));
        }

        await city.RateAsync();
        var model = TrainModel.Run(
            city.Connection, [.. Enumerable.Range(0, 100).Select(i => new InstitutionLabel($"H{i}", i % 5 == 0))], "a test", watermark: 1, seed: 1);
        ApplyModel.Run(city.Connection, "m1", model);
        await StageRunner.RunAsync(city.Connection, Stage.Risk);

        Assert.Contains("导入指标 max length of stay", city.Read<string>("select reasons from scores.institution where fixmedins_code = 'H0'"), StringComparison.Ordinal);
        Assert.Contains("max length of stay", city.Read<string>("select min(en) from scores.learnt_reason where code = 'MaxLengthOfStay'"), StringComparison.Ordinal);
    }
}
