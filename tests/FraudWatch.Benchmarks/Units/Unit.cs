using System.Globalization;
using FraudWatch.Benchmarks.Measuring;

namespace FraudWatch.Benchmarks.Units;

/// <summary>A piece of work that runs in a process of its own.</summary>
/// <param name="Name">What it is called on the hidden command's line.</param>
internal sealed record Unit(string Name)
{
    /// <summary>Makes a synthetic city: folder, people.</summary>
    public static Unit City { get; } = new("city");

    /// <summary>Writes a CSV of fee lines as Parquet: CSV, Parquet.</summary>
    public static Unit Parquet { get; } = new("parquet");

    /// <summary>Writes the rows of a Parquet file as an Arrow stream: Parquet, Arrow.</summary>
    public static Unit Arrow { get; } = new("arrow");

    /// <summary>Exports the rows of a Parquet file as an Arrow stream that nobody keeps: Parquet, folder.</summary>
    public static Unit ExportArrow { get; } = new("export-arrow");

    /// <summary>Reads every value of a Parquet file row by row: Parquet, folder.</summary>
    public static Unit ExportRows { get; } = new("export-rows");

    /// <summary>Takes files into a new store: file or folder, data folder.</summary>
    public static Unit Ingest { get; } = new("ingest");

    /// <summary>DuckDB alone, from CSV: file, folder.</summary>
    public static Unit BareCsv { get; } = new("bare-csv");

    /// <summary>DuckDB alone, from Parquet: file, folder.</summary>
    public static Unit BareParquet { get; } = new("bare-parquet");

    /// <summary>One stage: its name, data folder.</summary>
    public static Unit Stage { get; } = new("stage");

    /// <summary>All rules and their bare SQL by turns: data folder, repeats.</summary>
    public static Unit Rules { get; } = new("rules");

    /// <summary>Runs this unit in a new process.</summary>
    public Task<IReadOnlyList<Measurement>> RunAloneAsync(IReadOnlyList<string> values, CancellationToken cancellation) =>
        UnitProcess.RunAsync(Name, values, cancellation);

    /// <summary>Runs the unit of that name in this process.</summary>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public static async Task<IReadOnlyList<Measurement>> RunAsync(string name, IReadOnlyList<string> values, CancellationToken cancellation) => name switch
    {
        "city" => [await CityUnit.RunAsync(values[0], Number(values[1]), cancellation)],
        "parquet" => [ParquetUnit.Run(values[0], values[1])],
        "arrow" => [await ArrowUnit.WriteAsync(values[0], values[1], cancellation)],
        "export-arrow" => [await ArrowUnit.ExportAsync(values[0], cancellation)],
        "export-rows" => [RowUnit.Read(values[0])],
        "ingest" => [await IngestUnit.RunAsync(values[0], values[1], cancellation)],
        "bare-csv" => [BareTableUnit.Run("read_csv", values[0], values[1])],
        "bare-parquet" => [BareTableUnit.Run("read_parquet", values[0], values[1])],
        "stage" => [await StageUnit.RunAsync(values[0], values[1], cancellation)],
        "rules" => await RulesUnit.RunAsync(values[0], Number(values[1]), cancellation),
        _ => throw new ArgumentException($"There is no unit '{name}'.", nameof(name)),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
