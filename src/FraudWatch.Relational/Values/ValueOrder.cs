using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FraudWatch.Relational;

/// <summary>Comparison of values that are there, whatever kinds meet: numbers by size, days with instants, text by code point.</summary>
internal static class ValueOrder
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <exception cref="QueryException">The kinds cannot be compared.</exception>
    public static int Compare(Value left, Value right)
    {
        if (Value.AreAlike(left, right))
            return left.Whole.CompareTo(right.Whole);
        if (left.Kind == right.Kind)
            return CompareAlike(left, right);
        if (left.IsNumber && right.IsNumber)
            return CompareNumbers(left, right);
        if (IsTime(left) && IsTime(right))
            return CalendarMath.InstantOf(left).CompareTo(CalendarMath.InstantOf(right));
        if (left.Kind == ValueKind.Text)
            return CompareAlike(Casts.To(left, right.Kind), right);
        return right.Kind == ValueKind.Text
            ? CompareAlike(left, Casts.To(right, left.Kind))
            : throw new QueryException($"{left.Kind} cannot be compared with {right.Kind}.");
    }

    public static bool AreEqual(Value left, Value right) => left.IsNull ? right.IsNull : !right.IsNull && AreSame(left, right);

    /// <summary>Whether two values that are there are equal: texts of different length are told apart at once.</summary>
    /// <exception cref="QueryException">The kinds cannot be compared.</exception>
    public static bool AreSame(Value left, Value right) => left.AsText is { } text && right.AsText is { } other
        ? string.Equals(text, other, StringComparison.Ordinal)
        : Compare(left, right) == 0;

    /// <summary>Equal for values that are equal, across kinds of numbers and of times.</summary>
    public static int Hash(Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.Text => Hash(value.Characters),
        ValueKind.Exact or ValueKind.Real => value.ToReal().GetHashCode(),
        ValueKind.Whole => ((double)value.Whole).GetHashCode(),
        ValueKind.Date or ValueKind.Timestamp => CalendarMath.InstantOf(value).GetHashCode(),
        ValueKind.Interval => value.Span.Length.GetHashCode(),
        _ => value.Whole.GetHashCode(),
    };

    /// <summary>
    /// Faster than a string's own. Who sends texts that meet on purpose slows down nothing but his own call, whose rows are limited.
    /// </summary>
    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        var left = MemoryMarshal.AsBytes(text);
        for (; left.Length >= sizeof(ulong); left = left[sizeof(ulong)..])
            hash = (BitOperations.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(left)) * Multiplier;
        for (; left.Length > 0; left = left[sizeof(char)..])
            hash = (BitOperations.RotateLeft(hash, 5) ^ BinaryPrimitives.ReadUInt16LittleEndian(left)) * Multiplier;
        return (int)(hash >> 32);
    }

    private static bool IsTime(Value value) => value.Kind is ValueKind.Date or ValueKind.Timestamp;

    private static int CompareAlike(Value left, Value right) => left.Kind switch
    {
        ValueKind.Text => string.CompareOrdinal(left.Characters, right.Characters),
        ValueKind.Exact => left.Exact.CompareTo(right.Exact),
        ValueKind.Real => left.Real.CompareTo(right.Real),
        ValueKind.Interval => left.Span.Length.CompareTo(right.Span.Length),
        _ => left.Whole.CompareTo(right.Whole),
    };

    private static int CompareNumbers(Value left, Value right) =>
        left.Kind == ValueKind.Real || right.Kind == ValueKind.Real
            ? left.ToReal().CompareTo(right.ToReal())
            : left.ToExact().CompareTo(right.ToExact());
}
