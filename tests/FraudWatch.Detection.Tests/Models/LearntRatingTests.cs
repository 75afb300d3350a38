using FraudWatch.Detection.Models;
using FraudWatch.Detection.Risk;
using FraudWatch.Detection.Rules;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Models;

public sealed class LearntRatingTests
{
    [Fact]
    public async Task The_rating_uses_a_better_model_and_gives_its_reasons_in_words()
    {
        using var city = await LabelledCity.BuildAsync();
        var run = ApplyModel.Run(city.City.Connection, "m1", city.Train());
        await StageRunner.RunAsync(city.City.Connection, Stage.Risk);

        Assert.True(run.IsUsed);
        Assert.Empty(run.Warnings);
        Assert.Equal("model", city.City.Read<string>("select min(basis) from risk.institution"));
        Assert.Equal(0, city.City.Read<long>("select count(*) from scores.learnt where not probability between probability_low and probability_high"));
        Assert.Equal(0, city.City.Read<long>("select count(*) from risk.institution r join scores.learnt l using (fixmedins_code) where abs(r.probability - l.probability) > 1e-6"));
        Assert.Contains("\"kind\":\"model\",\"code\":\"drug_share\"", city.City.Read<string>("select reasons from risk.institution order by probability desc, fixmedins_code limit 1"), StringComparison.Ordinal);
        Assert.Contains("peers' median", city.City.Read<string>("select en from scores.learnt_reason where code = 'drug_share' order by weight desc, fixmedins_code limit 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_that_is_cancelled_leaves_the_models_word_and_the_rating_before()
    {
        using var city = await LabelledCity.BuildAsync();
        ApplyModel.Run(city.City.Connection, "m1", city.Train());
        await StageRunner.RunAsync(city.City.Connection, Stage.Risk);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RateInstitutions.RunAsync(
            city.City.Connection, RuleCatalogue.Load(), models: null, progress: null, new CancellationToken(canceled: true)));

        Assert.Equal("model", city.City.Read<string>("select min(basis) from risk.institution"));
        Assert.Equal(LabelledCity.Institutions, city.City.Read<long>("select count(probability) from scores.institution"));
    }

    [Fact]
    public async Task A_model_that_is_no_better_than_the_rating_is_shown_but_not_used()
    {
        using var city = new RatedCity(100);
        for (var i = 0; i < 100; i += 5)
        {
            for (var n = 0; n < 20; n++)
                city.Find($"H{i}", $"m{i}-{n}", null, "S", 1000);
        }

        await city.RateAsync();
        // What the rules found is all that there is to know: nothing can rank better than the rating does.
        var labels = Enumerable.Range(0, 100).Select(i => new InstitutionLabel($"H{i}", i % 5 == 0)).ToArray();
        var run = ApplyModel.Run(city.Connection, "m1", TrainModel.Run(city.Connection, labels, "a test", watermark: 1, seed: 1));
        await StageRunner.RunAsync(city.Connection, Stage.Risk);

        Assert.False(run.IsUsed);
        Assert.Equal("rules", city.Read<string>("select max(basis) from risk.institution"));
        Assert.Equal(100, city.Read<long>("select count(probability) from scores.institution"));
    }

    [Fact]
    public async Task A_feature_that_moves_after_training_is_warned_of()
    {
        using var city = await LabelledCity.BuildAsync();
        var model = city.Train();
        for (var i = 0; i < LabelledCity.Institutions; i++)
            city.City.Set($"H{i}", "drug_share", 0.9);

        var run = ApplyModel.Run(city.City.Connection, "m1", model);

        Assert.Contains(run.Warnings, warning => warning.StartsWith("feature drug_share has moved", StringComparison.Ordinal));
    }
}
