namespace Apache.Arrow.Layout;

/// <summary>What one buffer of an array holds.</summary>
internal enum BufferKind
{
    /// <summary>A bit per value; empty where none is missing.</summary>
    Validity,

    /// <summary>Values of a fixed number of bits.</summary>
    Fixed,

    /// <summary>One more offset of 32 bits than values.</summary>
    Offsets32,

    /// <summary>One more offset of 64 bits than values.</summary>
    Offsets64,

    /// <summary>The bytes that offsets point into.</summary>
    Bytes,

    /// <summary>Views of 16 bytes; any number of buffers for long values follows.</summary>
    Views,
}
