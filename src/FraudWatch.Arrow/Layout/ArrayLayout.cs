using Apache.Arrow.Types;

namespace Apache.Arrow.Layout;

/// <summary>The buffers and children that Arrow's columnar format prescribes for a type.</summary>
/// <param name="Buffers">What each buffer holds; a <see cref="BufferKind.Views"/> is followed by any number more.</param>
/// <param name="BitWidth">Bits of a value in a <see cref="BufferKind.Fixed"/> buffer.</param>
internal sealed record ArrayLayout(BufferKind[] Buffers, int BitWidth = 0)
{
    private static readonly ArrayLayout None = new([]);
    private static readonly ArrayLayout Offsets32 = new([BufferKind.Validity, BufferKind.Offsets32, BufferKind.Bytes]);
    private static readonly ArrayLayout Offsets64 = new([BufferKind.Validity, BufferKind.Offsets64, BufferKind.Bytes]);
    private static readonly ArrayLayout Views = new([BufferKind.Validity, BufferKind.Views]);
    private static readonly ArrayLayout Lists = new([BufferKind.Validity, BufferKind.Offsets32]);
    private static readonly ArrayLayout Structs = new([BufferKind.Validity]);

    /// <summary>Whether buffers for long values follow those that are listed.</summary>
    public bool IsVariadic => Buffers.Contains(BufferKind.Views);

    /// <exception cref="NotSupportedException">The type is none that is known here.</exception>
    public static ArrayLayout Of(IArrowType type) => type switch
    {
        NullType => None,
        DictionaryType dictionary => Of(dictionary.IndexType),
        FixedWidthType { BitWidth: var bits } => new ArrayLayout([BufferKind.Validity, BufferKind.Fixed], bits),
        StringType or BinaryType => Offsets32,
        LargeStringType or LargeBinaryType => Offsets64,
        StringViewType or BinaryViewType => Views,
        ListType => Lists,
        StructType => Structs,
        _ => throw new NotSupportedException($"The type {type} is not known here."),
    };

    /// <summary>Bytes that a buffer needs at least for so many values, those before the offset included.</summary>
    public long BytesFor(BufferKind kind, long values) => kind switch
    {
        BufferKind.Validity => (values + 7) / 8,
        BufferKind.Fixed => (values * BitWidth + 7) / 8,
        BufferKind.Offsets32 => (values + 1) * sizeof(int),
        BufferKind.Offsets64 => (values + 1) * sizeof(long),
        BufferKind.Views => values * BinaryView.Size,
        _ => 0,
    };

    /// <summary>The parts of a nested type; empty for others.</summary>
    public static IReadOnlyList<Field> ChildrenOf(IArrowType type) => type is NestedType nested ? nested.Fields : [];
}
