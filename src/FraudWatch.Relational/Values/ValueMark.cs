namespace FraudWatch.Relational;

/// <summary>Says what the bits of a value are.</summary>
internal sealed class ValueMark
{
    private const int MostScale = 28;
    private static readonly ValueMark[] OfScale = [.. Enumerable.Range(0, MostScale + 1).Select(scale => new ValueMark(ValueKind.Exact, (byte)scale))];

    private ValueMark(ValueKind kind, byte scale = 0) => (Kind, Scale) = (kind, scale);

    public static ValueMark Boolean { get; } = new(ValueKind.Boolean);

    public static ValueMark Whole { get; } = new(ValueKind.Whole);

    public static ValueMark Real { get; } = new(ValueKind.Real);

    public static ValueMark Date { get; } = new(ValueKind.Date);

    public static ValueMark Timestamp { get; } = new(ValueKind.Timestamp);

    public ValueKind Kind { get; }

    /// <summary>Digits after the point of an exact number.</summary>
    public byte Scale { get; }

    public static ValueMark Exact(int scale) => OfScale[scale];
}
