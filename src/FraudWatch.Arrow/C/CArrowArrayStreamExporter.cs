using Apache.Arrow.Ipc;

namespace Apache.Arrow.C;

/// <summary>Gives batches to the other side of the Arrow C stream interface, one after the other as it asks for them.</summary>
public static unsafe class CArrowArrayStreamExporter
{
    /// <param name="arrayStream">Taken over: disposed when the other side releases the stream.</param>
    /// <param name="cArrayStream">Empty room; whoever takes it calls its release.</param>
    public static void ExportArrayStream(IArrowArrayStream arrayStream, CArrowArrayStream* cArrayStream) =>
        ExportedStream.Fill(cArrayStream, arrayStream);
}
