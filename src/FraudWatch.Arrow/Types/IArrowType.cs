namespace Apache.Arrow.Types;

/// <summary>A logical type with its parameters.</summary>
public interface IArrowType
{
    ArrowTypeId TypeId { get; }

    /// <summary>Its name in lower case, as Arrow's documents write it.</summary>
    string Name { get; }

    /// <summary>Whether each value takes the same number of bits.</summary>
    bool IsFixedWidth { get; }
}
