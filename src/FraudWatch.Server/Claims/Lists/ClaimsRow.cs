using System.Data.Common;

namespace FraudWatch.Server.Claims;

/// <summary>A row of the claims store by the names of its columns.</summary>
internal sealed class ClaimsRow(IReadOnlyDictionary<string, int> places, object?[] values)
{
    /// <summary>What a column holds: string, long, decimal, double, bool, <see cref="DateOnly"/>, <see cref="DateTime"/>, or null.</summary>
    public object? this[string column] => values[places[column]];

    public string? Text(string column) => (string?)this[column];

    public string Needed(string column) => Text(column) ?? throw new InvalidDataException($"A row has no {column}.");

    public long Whole(string column) => (long?)this[column] ?? 0;

    public decimal? Amount(string column) => (decimal?)this[column];

    public double? Number(string column) => (double?)this[column];

    public bool Flag(string column) => (bool?)this[column] ?? false;

    public DateOnly? Day(string column) => (DateOnly?)this[column];

    public DateTime? Time(string column) => (DateTime?)this[column];

    /// <summary>Copies the row under a reader; numbers come as the widest of their kind.</summary>
    public static ClaimsRow Of(DbDataReader reader, IReadOnlyDictionary<string, int> places)
    {
        var values = new object?[reader.FieldCount];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.IsDBNull(i) ? null : Widened(reader.GetValue(i));
        return new ClaimsRow(places, values);
    }

    /// <summary>Where the columns of a reader are.</summary>
    public static IReadOnlyDictionary<string, int> PlacesOf(DbDataReader reader) =>
        Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, place => place, StringComparer.Ordinal);

    private static object Widened(object value) => value switch
    {
        int or short or byte or sbyte or ushort or uint or ulong or System.Numerics.BigInteger => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        float single => (double)single,
        _ => value,
    };
}
