using FraudWatch.Benchmarks.Units;

namespace FraudWatch.Benchmarks;

/// <summary>The data of one size: a synthetic city's export, and its fee lines once more as Parquet and as Arrow.</summary>
/// <param name="folder">Folder of this size.</param>
/// <param name="lines">Fee lines to come near to.</param>
internal sealed class CityExport(string folder, long lines)
{
    /// <summary>Fee lines per person and year of the synthetic city, counted over a city of 202,000 people.</summary>
    private const double FeeLinesPerPerson = 50;

    public string Folder { get; } = folder;

    /// <summary>The export's CSV files.</summary>
    public string City => Path.Combine(Folder, "city");

    public string FeeListCsv => Path.Combine(City, "fee_list_d.csv");

    /// <summary>The same rows as Parquet, typed as the national schema says.</summary>
    public string FeeListParquet => Path.Combine(Folder, "fee_list_d.parquet");

    /// <summary>The rows of the Parquet file as an Arrow stream.</summary>
    public string FeeListArrow => Path.Combine(Folder, "fee_list_d.arrows");

    public int People => (int)Math.Ceiling(lines / FeeLinesPerPerson);

    /// <summary>Makes what is not there yet; a thing that has its final name is whole.</summary>
    public async Task MakeAsync(Action<string> say, CancellationToken cancellation)
    {
        if (!Directory.Exists(City))
        {
            say($"making a city of {People:N0} people");
            var aside = City + ".part";
            await Unit.City.RunAloneAsync([aside, $"{People}"], cancellation);
            Directory.Move(aside, City);
        }

        if (!File.Exists(FeeListParquet))
        {
            say("writing its fee lines as Parquet");
            var aside = FeeListParquet + ".part";
            await Unit.Parquet.RunAloneAsync([FeeListCsv, aside], cancellation);
            File.Move(aside, FeeListParquet);
        }

        if (!File.Exists(FeeListArrow))
        {
            say("writing its fee lines as Arrow");
            var aside = FeeListArrow + ".part";
            await Unit.Arrow.RunAloneAsync([FeeListParquet, aside], cancellation);
            File.Move(aside, FeeListArrow);
        }
    }
}
