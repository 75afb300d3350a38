using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace DuckDB.NET.Data.Arrow;

/// <summary>
/// Columns as DuckDB is given them: dictionaries are resolved first, because its import of a dictionary with missing values
/// and more than one vector of entries was seen by others to write outside its memory. A text becomes a view into the
/// dictionary's bytes, so that a long text in many rows is still there once.
/// </summary>
internal static class PlainColumns
{
    private const int ViewSize = 16;
    private const int InlineLength = 12;
    private const int InlineOffset = 4;
    private const int BytesOfOffsets = 2;

    /// <summary>The type that a column has once its dictionary is resolved.</summary>
    /// <exception cref="NotSupportedException">The dictionary's values are of no type that is resolved here.</exception>
    public static IArrowType TypeOf(IArrowType type) => type switch
    {
        DictionaryType { ValueType: StringType or LargeStringType } => StringViewType.Default,
        DictionaryType { ValueType: BinaryType or LargeBinaryType } => BinaryViewType.Default,
        DictionaryType { ValueType: FixedWidthType { BitWidth: >= 8 } and var values } => values,
        DictionaryType dictionary => throw new NotSupportedException($"A dictionary of {dictionary.ValueType} is not given to DuckDB; write the column without a dictionary."),
        NestedType nested when nested.Fields.Any(HoldsDictionary) =>
            throw new NotSupportedException("A dictionary inside a list or struct is not given to DuckDB; write the column without a dictionary."),
        _ => type,
    };

    /// <summary>The same values without a dictionary, to be disposed.</summary>
    public static ArrayData Resolve(IArrowArray array) => array is DictionaryArray dictionary
        ? Resolve(dictionary, TypeOf(dictionary.Data.DataType))
        : array.Data.Slice(0, array.Length);

    private static bool HoldsDictionary(Field field) =>
        field.DataType is DictionaryType || (field.DataType is NestedType nested && nested.Fields.Any(HoldsDictionary));

    private static ArrayData Resolve(DictionaryArray array, IArrowType type)
    {
        var validity = new ArrowBuffer.BitmapBuilder();
        var width = type is FixedWidthType { BitWidth: var bits } ? bits / 8 : ViewSize;
        var entries = Entries(array.Dictionary, type, width);
        var values = new byte[(long)array.Length * width];
        for (var i = 0; i < array.Length; i++)
        {
            var index = array.GetValueIndex(i);
            var isPresent = index >= 0 && array.Dictionary.IsValid(index);
            validity.Append(isPresent);
            if (isPresent)
                entries.AsSpan(index * width, width).CopyTo(values.AsSpan(i * width));
        }

        ArrowBuffer[] buffers = [validity.UnsetBitCount > 0 ? validity.Build() : ArrowBuffer.Empty, new ArrowBuffer(values)];
        if (type is not FixedWidthType)
            buffers = [.. buffers, new ArrowBuffer(array.Dictionary.Data.Buffers[BytesOfOffsets].Memory.ToArray())];
        return new ArrayData(type, array.Length, validity.UnsetBitCount, 0, buffers);
    }

    /// <summary>What each entry of the dictionary is copied from, one after the other.</summary>
    private static byte[] Entries(IArrowArray dictionary, IArrowType type, int width)
    {
        if (type is FixedWidthType)
            return dictionary.Data.Buffers[1].Span.Slice(dictionary.Offset * width, dictionary.Length * width).ToArray();
        var entries = new byte[dictionary.Length * width];
        for (var i = 0; i < dictionary.Length; i++)
        {
            var view = entries.AsSpan(i * width, width);
            if (dictionary is BinaryArray { ValueOffsets: var offsets } texts)
                Write(view, texts.GetBytes(i), offsets[i]);
            else if (dictionary is LargeBinaryArray { ValueOffsets: var longOffsets } longTexts)
                Write(view, longTexts.GetBytes(i), (int)longOffsets[i]);
        }

        return entries;
    }

    /// <summary>A view: its length, then the bytes themselves, or four of them, the buffer's number (0) and the place in it.</summary>
    private static void Write(Span<byte> view, ReadOnlySpan<byte> value, int offset)
    {
        MemoryMarshal.Write(view, value.Length);
        value[..Math.Min(value.Length, value.Length <= InlineLength ? InlineLength : sizeof(int))].CopyTo(view[InlineOffset..]);
        if (value.Length > InlineLength)
            MemoryMarshal.Write(view[InlineLength..], offset);
    }
}
