namespace Apache.Arrow.Ipc;

/// <summary>Bounds for what a stream may ask of memory and stack, far above what sane writers need.</summary>
internal static class StreamLimits
{
    /// <summary>Bytes of one message's metadata.</summary>
    public const int MetadataBytes = 16 << 20;

    /// <summary>Bytes of one message's body: a buffer's places are numbered with 31 bits here.</summary>
    public const long BodyBytes = int.MaxValue;

    /// <summary>Columns, with the parts of nested ones.</summary>
    public const int Fields = 10_000;

    /// <summary>Levels of nested types.</summary>
    public const int Depth = 32;

    /// <summary>Values that an array may have for which no byte stands in the body.</summary>
    public const long FreeValues = 1 << 20;

    /// <summary>Bytes that are made ready at first for a body whose length nothing confirms yet.</summary>
    public const int FirstBodyBytes = 1 << 20;
}
