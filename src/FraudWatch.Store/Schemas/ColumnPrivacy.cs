namespace FraudWatch.Store.Schemas;

/// <summary>What the store may keep of a column.</summary>
public enum ColumnPrivacy
{
    /// <summary>The value is stored as it came.</summary>
    Keep,

    /// <summary>Identity numbers, telephones, addresses: only a keyed hash (HMAC-SHA256, hexadecimal) is stored.</summary>
    Hash,

    /// <summary>Names of natural persons: never stored.</summary>
    Omit,
}
