using System.Globalization;
using FraudWatch.Detection.Models;
using FraudWatch.Detection.Tests.Risk;
using FraudWatch.Store.Sql;

namespace FraudWatch.Detection.Tests.Models;

/// <summary>
/// Institutions whose features are drawn, not computed: a scheme that no rule describes pushes four features of some, and an
/// innocent speciality pushes four others of as many. No rule fires.
/// </summary>
internal sealed class SimulatedTown : IDisposable
{
    private const int Pushed = 4;
    private const double Push = 4;

    private static readonly string[] Features =
    [
        "cost_per_stay", "cost_per_day", "length_of_stay", "stays_per_person", "readmission_30_rate", "day_off_admission_share",
        "round_amount_share", "persons_per_physician", "exam_share", "lab_share", "material_share", "herb_share", "lines_per_encounter",
        "last_day_line_share", "longest_stay", "repeated_stay_bill_share",
    ];

    private SimulatedTown(RatedCity city, HashSet<string> cheats) => (City, Cheats) = (city, cheats);

    public RatedCity City { get; }

    public HashSet<string> Cheats { get; }

    /// <param name="institutions">Institutions.</param>
    /// <param name="share">Share of them that runs the scheme; as many have the speciality.</param>
    /// <param name="specialities">Whether there are innocent ones at all.</param>
    /// <param name="seed">Of every draw.</param>
    public static async Task<SimulatedTown> BuildAsync(int institutions, double share, bool specialities, int seed)
    {
        var random = new Random(seed);
        var city = new RatedCity(institutions);
        StageDictionaries.Read("feature", null).LoadInto(city.Connection, "claims", "dict_feature");
        var order = Enumerable.Range(0, institutions).ToArray();
        random.Shuffle(order);
        var many = (int)(institutions * share);
        var features = Features.ToArray();
        random.Shuffle(features);
        for (var i = 0; i < institutions; i++)
        {
            var pushed = i < many ? features[..Pushed] : specialities && i < 2 * many ? features[Pushed..(2 * Pushed)] : [];
            foreach (var feature in Features)
                city.Add($"H{order[i]}", feature, Gauss(random) + (pushed.Contains(feature) ? Push : 0));
        }

        await city.RateAsync();
        return new SimulatedTown(city, [.. order[..many].Select(i => "H" + i.ToString(CultureInfo.InvariantCulture))]);
    }

    /// <summary>Institutions in the order of the inspection list.</summary>
    public string[] Ranking() => City.Read<string>("select string_agg(fixmedins_code, ',' order by rank) from risk.institution").Split(',');

    /// <summary>What inspectors would say of these institutions.</summary>
    public IReadOnlyList<InstitutionLabel> Inspect(IEnumerable<string> institutions) => [.. institutions.Select(code => new InstitutionLabel(code, Cheats.Contains(code)))];

    public void Dispose() => City.Dispose();

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
