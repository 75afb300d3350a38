namespace Apache.Arrow.Ipc;

/// <summary>What a message holds, by the numbers of Arrow's metadata.</summary>
internal enum MessageHeader : byte
{
    None = 0,
    Schema = 1,
    DictionaryBatch = 2,
    RecordBatch = 3,
}
