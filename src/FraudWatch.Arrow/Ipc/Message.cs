using Apache.Arrow.Ipc.Flatbuffers;
using Apache.Arrow.Memory;

namespace Apache.Arrow.Ipc;

/// <summary>One message of a stream: its metadata, and the body that it describes.</summary>
internal sealed class Message(MessageHeader kind, byte[] metadata, NativeBlock body) : IDisposable
{
    public MessageHeader Kind => kind;

    public NativeBlock Body => body;

    /// <summary>The metadata that is of this kind.</summary>
    public FlatTable Header => FlatTable.Root(metadata).Table(Slots.Message.Header);

    public void Dispose() => body.Release();
}
