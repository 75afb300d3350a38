using Apache.Arrow.Ipc.Flatbuffers;

namespace Apache.Arrow.Ipc;

/// <summary>Starts the metadata of a message.</summary>
internal static class MessageMetadata
{
    private const short Version5 = 4;

    /// <returns>Place of the offset that is to lead to the header.</returns>
    public static int Start(FlatWriter writer, MessageHeader kind, long bodyLength) => writer.Root(
        FlatField.Int16(Slots.Message.Version, Version5),
        FlatField.Byte(Slots.Message.HeaderType, (byte)kind),
        FlatField.Offset(Slots.Message.Header),
        FlatField.Int64(Slots.Message.BodyLength, bodyLength))[2];
}
