using FraudWatch.Detection.Models;

namespace FraudWatch.Detection.Tests.Models;

public sealed class PositiveOnlyTests : IDisposable
{
    private static readonly TrainOptions PositiveOnly = new() { PositiveOnly = true };

    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    [Fact]
    public async Task Cheats_that_nobody_confirmed_are_as_likely_as_the_confirmed_ones()
    {
        using var city = await LabelledCity.BuildAsync();
        var confirmed = city.Labels.Where((label, i) => label.IsPositive && i % 10 == 0).ToArray();

        var model = TrainModel.Run(city.City.Connection, confirmed, "a test", watermark: 1, seed: 1, PositiveOnly);

        var scores = model.Score(InstitutionTable.Read(city.City.Connection)).ToDictionary(s => s.Code, s => s.Probability);
        var known = confirmed.Select(label => label.Code).ToHashSet();
        var hidden = city.Labels.Where(label => label.IsPositive && !known.Contains(label.Code)).Average(label => scores[label.Code]);
        var honest = city.Labels.Where(label => !label.IsPositive).Average(label => scores[label.Code]);
        // Every second cheat is confirmed: what is learnt of being labelled is doubled.
        Assert.InRange(model.Settings.LabelFrequency, 0.35, 0.65);
        Assert.True(hidden > 0.7, $"{hidden:0.00} for cheats that nobody confirmed");
        Assert.True(honest < 0.2, $"{honest:0.00} for honest ones");
    }

    [Fact]
    public async Task A_model_of_positives_is_read_back_and_states_its_assumption()
    {
        using var city = await LabelledCity.BuildAsync();
        var model = TrainModel.Run(city.City.Connection, city.Labels, "a test", watermark: 1, seed: 1, PositiveOnly);
        var table = InstitutionTable.Read(city.City.Connection);
        var folder = Path.Combine(_folder, ModelFolder.Save(model, _folder));

        Assert.Equal(model.Score(table), ModelFolder.Load(folder).Score(table));
        Assert.Contains("Elkan and Noto 2008", File.ReadAllText(Path.Combine(folder, "README.md")), StringComparison.Ordinal);
        Assert.Contains("正例与未标注学习", File.ReadAllText(Path.Combine(folder, "README.zh-CN.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_confirmed_are_refused_in_words()
    {
        using var city = await LabelledCity.BuildAsync();

        var refusal = Assert.Throws<InvalidDataException>(() =>
            TrainModel.Run(city.City.Connection, [new InstitutionLabel("H0", true)], "a test", watermark: 1, seed: 1, PositiveOnly));

        Assert.StartsWith("1 confirmed of 300 institutions", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
