using Apache.Arrow.Ipc;

namespace Apache.Arrow.C;

/// <summary>Takes a stream from the other side of the Arrow C stream interface.</summary>
public static unsafe class CArrowArrayStreamImporter
{
    /// <param name="ptr">Moved from; released when the returned stream is disposed.</param>
    /// <exception cref="ArgumentException">It was released already.</exception>
    /// <exception cref="IOException">The other side could not state its schema.</exception>
    public static IArrowArrayStream ImportArrayStream(CArrowArrayStream* ptr) => ptr->release != null
        ? new ImportedStream(ptr)
        : throw new ArgumentException("The stream was released already.", nameof(ptr));
}
