namespace Apache.Arrow.Types;

/// <summary>A type whose values are made of values of other types.</summary>
public abstract class NestedType(IReadOnlyList<Field> fields) : ArrowType
{
    /// <summary>The parts: a list's element, a struct's members.</summary>
    public IReadOnlyList<Field> Fields { get; } = fields;
}
