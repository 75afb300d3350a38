namespace Apache.Arrow.Types;

/// <summary>A type whose values have no fixed width.</summary>
public abstract class ArrowType : IArrowType
{
    public abstract ArrowTypeId TypeId { get; }

    public abstract string Name { get; }

    public virtual bool IsFixedWidth => false;

    public override string ToString() => Name;
}
