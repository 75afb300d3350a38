namespace Apache.Arrow.Types;

/// <summary>Values made of named members.</summary>
/// <param name="fields">The members.</param>
public sealed class StructType(IReadOnlyList<Field> fields) : NestedType(fields)
{
    public override ArrowTypeId TypeId => ArrowTypeId.Struct;

    public override string Name => "struct";

    public override string ToString() => $"{Name}<{string.Join(", ", Fields)}>";
}
