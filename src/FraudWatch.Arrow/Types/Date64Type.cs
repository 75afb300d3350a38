namespace Apache.Arrow.Types;

/// <summary>Milliseconds since 1970-01-01, of whole days.</summary>
public sealed class Date64Type : FixedWidthType
{
    public static readonly Date64Type Default = new();

    public override ArrowTypeId TypeId => ArrowTypeId.Date64;

    public override string Name => "date64";

    public override int BitWidth => 64;
}
