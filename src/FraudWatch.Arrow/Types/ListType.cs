namespace Apache.Arrow.Types;

/// <summary>Lists of any length, with offsets of 32 bits.</summary>
/// <param name="valueField">The element.</param>
public sealed class ListType(Field valueField) : NestedType([valueField])
{
    public override ArrowTypeId TypeId => ArrowTypeId.List;

    public override string Name => "list";

    public Field ValueField => Fields[0];

    public IArrowType ValueDataType => ValueField.DataType;

    public override string ToString() => $"{Name}<{ValueDataType}>";
}
