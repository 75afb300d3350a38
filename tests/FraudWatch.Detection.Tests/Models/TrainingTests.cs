using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;

namespace FraudWatch.Detection.Tests.Models;

public sealed class TrainingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("models-").FullName;

    [Fact]
    public async Task The_same_data_and_seed_give_the_same_bytes()
    {
        using var first = await LabelledCity.BuildAsync();
        using var second = await LabelledCity.BuildAsync();

        var (a, b) = (ModelFolder.Save(first.Train(), Path.Combine(_folder, "a")), ModelFolder.Save(second.Train(), Path.Combine(_folder, "b")));

        Assert.Equal(a, b);
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "a", a)))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_folder, "b", b, Path.GetFileName(file))));
    }

    [Fact]
    public async Task A_model_read_back_says_what_it_said_before()
    {
        using var city = await LabelledCity.BuildAsync();
        var model = city.Train();
        var table = InstitutionTable.Read(city.City.Connection);

        var read = ModelFolder.Load(Path.Combine(_folder, ModelFolder.Save(model, _folder)));

        Assert.Equal(model.Score(table), read.Score(table));
    }

    [Fact]
    public async Task A_model_ranks_what_only_labels_can_tell()
    {
        using var city = await LabelledCity.BuildAsync();

        var settings = city.Train().Settings;

        Assert.True(settings.HeldOut.Auc > 0.95, $"AUC {settings.HeldOut.Auc}");
        Assert.True(settings.Rating.Auc < 0.8, $"AUC of the rating {settings.Rating.Auc}");
        Assert.True(settings.IsBetter);
    }

    [Fact]
    public async Task Verdicts_of_random_draws_stand_for_all_that_nobody_chose()
    {
        using var city = await LabelledCity.BuildAsync();
        for (var i = 0; i < 40; i++)
            city.City.Judge($"H{i}", i % 5 == 0 ? "confirmed" : "rejected", "2025-03-01", i < 20 ? "rating" : "random");

        var rows = TrainingRows.Of(InstitutionTable.Read(city.City.Connection), VerdictLabels.Read(city.City.Connection));

        Assert.Equal(40, rows.Labels.Length);
        Assert.Equal(1, rows.Weights.Average(), 9);
        // 300 - 20 institutions that no sign pointed to, 20 of them drawn: each stands for 14.
        Assert.Equal(14, rows.Weights.Max() / rows.Weights.Min(), 6);
    }

    [Fact]
    public async Task Labels_of_one_class_few_labels_and_unknown_codes_are_refused_in_words()
    {
        using var city = new RatedCity(30);
        await city.RateAsync();

        Assert.StartsWith("No labelled institution", Refusal(city, [new("X1", true), new("X2", false)]), StringComparison.Ordinal);
        Assert.StartsWith("All labelled institutions have the same", Refusal(city, [new("H1", true), new("H2", true)]), StringComparison.Ordinal);
        Assert.Contains("too few to learn from", Refusal(city, [new("H1", true), new("H2", false)]), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Refusal(RatedCity city, IReadOnlyList<InstitutionLabel> labels) =>
        Assert.Throws<InvalidDataException>(() => TrainModel.Run(city.Connection, labels, "a test", watermark: 1, seed: 1)).Message;
}
