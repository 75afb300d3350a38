namespace Apache.Arrow.Types;

/// <summary>A type whose values take the same number of bits each.</summary>
public abstract class FixedWidthType : ArrowType
{
    public override bool IsFixedWidth => true;

    /// <summary>Bits of one value.</summary>
    public abstract int BitWidth { get; }
}
