namespace Apache.Arrow.Types;

/// <summary>Values that are kept once, with an index for each row.</summary>
/// <param name="indexType">An integer type.</param>
/// <param name="valueType">Type of the values.</param>
/// <param name="ordered">Whether the order of the indices is that of the values.</param>
public sealed class DictionaryType(IArrowType indexType, IArrowType valueType, bool ordered) : ArrowType
{
    public override ArrowTypeId TypeId => ArrowTypeId.Dictionary;

    public override string Name => "dictionary";

    public override bool IsFixedWidth => true;

    public IArrowType IndexType { get; } = indexType;

    public IArrowType ValueType { get; } = valueType;

    public bool Ordered { get; } = ordered;

    public override string ToString() => $"{Name}<{IndexType}, {ValueType}>";
}
