namespace Apache.Arrow.Types;

/// <summary>The logical types of Arrow that are read and written here.</summary>
public enum ArrowTypeId
{
    Null,
    Boolean,
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Float,
    Double,
    String,
    Binary,
    Date32,
    Date64,
    Timestamp,
    Time32,
    Time64,
    Decimal128,
    List,
    Struct,
    Dictionary,
    LargeBinary,
    LargeString,
    BinaryView,
    StringView,
}
