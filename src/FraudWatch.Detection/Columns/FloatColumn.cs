using System.Numerics;
using Apache.Arrow;

namespace FraudWatch.Detection.Columns;

/// <summary>Casts an Arrow array of numbers to floats.</summary>
internal static class FloatColumn
{
    /// <param name="array">The numbers.</param>
    /// <param name="name">Name of the column, for the message.</param>
    /// <param name="target">As long as the array; NaN where a value is missing.</param>
    /// <exception cref="ArgumentException">The array holds no numbers.</exception>
    public static void Cast(IArrowArray array, string name, Span<float> target)
    {
        switch (array)
        {
            case DoubleArray numbers:
                Cast(numbers.Values, target);
                break;
            case FloatArray numbers:
                numbers.Values.CopyTo(target);
                break;
            case Int64Array numbers:
                Cast(numbers.Values, target);
                break;
            case Int32Array numbers:
                Cast(numbers.Values, target);
                break;
            case Int16Array numbers:
                Cast(numbers.Values, target);
                break;
            case Int8Array numbers:
                Cast(numbers.Values, target);
                break;
            case Decimal128Array numbers:
                CastDecimals(numbers, target);
                break;
            case BooleanArray flags:
                for (var row = 0; row < target.Length; row++)
                    target[row] = flags.GetValue(row) == true ? 1 : 0;
                break;
            default:
                throw new ArgumentException($"The column {name} is {array.Data.DataType}, which is no number; cast it in SQL.", nameof(array));
        }

        MarkMissing(array, target);
    }

    private static void Cast<T>(ReadOnlySpan<T> numbers, Span<float> target) where T : INumberBase<T>
    {
        for (var row = 0; row < target.Length; row++)
            target[row] = float.CreateTruncating(numbers[row]);
    }

    private static void CastDecimals(Decimal128Array numbers, Span<float> target)
    {
        var unscaled = numbers.Values;
        var unit = Math.Pow(10, numbers.Scale);
        for (var row = 0; row < target.Length; row++)
            target[row] = (float)((double)unscaled[row] / unit);
    }

    private static void MarkMissing(IArrowArray array, Span<float> target)
    {
        if (array.NullCount == 0)
            return;
        for (var row = 0; row < target.Length; row++)
        {
            if (array.IsNull(row))
                target[row] = float.NaN;
        }
    }
}
