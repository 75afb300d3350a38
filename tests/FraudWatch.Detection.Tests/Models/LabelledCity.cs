using System.Globalization;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>A rated city in which every fifth institution cheats, and shows it by its drug share more often than not.</summary>
internal sealed class LabelledCity : IDisposable
{
    public const int Institutions = 300;

    private LabelledCity(RatedCity city, IReadOnlyList<InstitutionLabel> labels) => (City, Labels) = (city, labels);

    public RatedCity City { get; }

    public IReadOnlyList<InstitutionLabel> Labels { get; }

    public static async Task<LabelledCity> BuildAsync()
    {
        var city = new RatedCity(Institutions);
        var random = new Random(7);
        var labels = new List<InstitutionLabel>();
        for (var i = 0; i < Institutions; i++)
        {
            var cheats = i % 5 == 0;
            var code = "H" + i.ToString(CultureInfo.InvariantCulture);
            // Low, not high, while as many honest ones are high: the unsupervised score does not know which side is the suspicious one here.
            city.Set(code, "drug_share", (cheats ? 0.3 : i % 5 == 1 ? 0.52 : 0.4) + (0.08 * random.NextDouble()));
            labels.Add(new InstitutionLabel(code, cheats));
        }

        await city.RateAsync();
        return new LabelledCity(city, labels);
    }

    public TrainedModel Train(int seed = 1) => TrainModel.Run(City.Connection, Labels, "a test", watermark: 1, seed);

    public void Dispose() => City.Dispose();
}
