using System.Globalization;
using Apache.Arrow.Types;

namespace Apache.Arrow.C;

/// <summary>The format strings by which the C Data Interface names types.</summary>
internal static class FormatString
{
    private static readonly Dictionary<string, IArrowType> Plain = new()
    {
        ["n"] = NullType.Default,
        ["b"] = BooleanType.Default,
        ["c"] = Int8Type.Default,
        ["C"] = UInt8Type.Default,
        ["s"] = Int16Type.Default,
        ["S"] = UInt16Type.Default,
        ["i"] = Int32Type.Default,
        ["I"] = UInt32Type.Default,
        ["l"] = Int64Type.Default,
        ["L"] = UInt64Type.Default,
        ["f"] = FloatType.Default,
        ["g"] = DoubleType.Default,
        ["u"] = StringType.Default,
        ["U"] = LargeStringType.Default,
        ["vu"] = StringViewType.Default,
        ["z"] = BinaryType.Default,
        ["Z"] = LargeBinaryType.Default,
        ["vz"] = BinaryViewType.Default,
        ["tdD"] = Date32Type.Default,
        ["tdm"] = Date64Type.Default,
        ["tts"] = new Time32Type(TimeUnit.Second),
        ["ttm"] = new Time32Type(TimeUnit.Millisecond),
        ["ttu"] = new Time64Type(TimeUnit.Microsecond),
        ["ttn"] = new Time64Type(TimeUnit.Nanosecond),
    };

    private static readonly Dictionary<ArrowTypeId, string> ByTypeId = Plain
        .Where(pair => pair.Value is not (Time32Type or Time64Type))
        .ToDictionary(pair => pair.Value.TypeId, pair => pair.Key);

    private const string Units = "smun";

    public static string Of(IArrowType type) => type switch
    {
        DictionaryType dictionary => Of(dictionary.IndexType),
        Decimal128Type number => string.Create(CultureInfo.InvariantCulture, $"d:{number.Precision},{number.Scale}"),
        TimestampType time => $"ts{Units[(int)time.Unit]}:{time.Timezone}",
        Time32Type time => $"tt{Units[(int)time.Unit]}",
        Time64Type time => $"tt{Units[(int)time.Unit]}",
        ListType => "+l",
        StructType => "+s",
        _ => ByTypeId[type.TypeId],
    };

    /// <param name="format">The string.</param>
    /// <param name="children">The parts of a nested type.</param>
    /// <exception cref="NotSupportedException">The type is none that is known here.</exception>
    public static IArrowType Parse(string format, IReadOnlyList<Field> children) =>
        Plain.TryGetValue(format, out var type) ? type
        : format == "+s" ? new StructType(children)
        : format == "+l" && children.Count == 1 ? new ListType(children[0])
        : format.StartsWith("ts", StringComparison.Ordinal) && format.Length > 3 && Units.Contains(format[2], StringComparison.Ordinal)
            ? new TimestampType((TimeUnit)Units.IndexOf(format[2], StringComparison.Ordinal), format[4..])
        : Decimal(format) ?? throw new NotSupportedException($"Arrow data of the format '{format}' is not known here.");

    /// <summary><c>d:precision,scale</c>, with <c>,128</c> or nothing behind it.</summary>
    private static Decimal128Type? Decimal(string format)
    {
        if (!format.StartsWith("d:", StringComparison.Ordinal))
            return null;
        var parts = format[2..].Split(',');
        return parts.Length is 2 or 3 && (parts.Length == 2 || parts[2] == "128")
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var precision) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var scale)
            ? new Decimal128Type(precision, scale)
            : null;
    }
}
