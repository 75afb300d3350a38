namespace Apache.Arrow.Types;

/// <summary>True or false, one bit each.</summary>
public sealed class BooleanType : FixedWidthType
{
    public static readonly BooleanType Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Boolean;

    public override string Name => "bool";

    public override int BitWidth => 1;
}
