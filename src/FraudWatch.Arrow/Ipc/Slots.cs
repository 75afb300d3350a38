namespace Apache.Arrow.Ipc;

/// <summary>The numbers of the fields in the tables of Arrow's metadata (Message.fbs and Schema.fbs of Apache Arrow).</summary>
internal static class Slots
{
    internal static class Message
    {
        public const int Version = 0, HeaderType = 1, Header = 2, BodyLength = 3;
    }

    internal static class Schema
    {
        public const int Endianness = 0, Fields = 1, Metadata = 2;
    }

    internal static class Field
    {
        public const int Name = 0, Nullable = 1, TypeType = 2, Type = 3, Dictionary = 4, Children = 5, Metadata = 6;
    }

    internal static class KeyValue
    {
        public const int Key = 0, Value = 1;
    }

    internal static class DictionaryEncoding
    {
        public const int Id = 0, IndexType = 1, IsOrdered = 2;
    }

    internal static class DictionaryBatch
    {
        public const int Id = 0, Data = 1, IsDelta = 2;
    }

    internal static class RecordBatch
    {
        public const int Length = 0, Nodes = 1, Buffers = 2, Compression = 3, VariadicBufferCounts = 4;
    }

    internal static class Type
    {
        public const int IntBitWidth = 0, IntIsSigned = 1;
        public const int FloatPrecision = 0;
        public const int DecimalPrecision = 0, DecimalScale = 1, DecimalBitWidth = 2;
        public const int Unit = 0, TimeBitWidth = 1, TimestampTimezone = 1;
    }
}
