using System.Runtime.InteropServices;
using Apache.Arrow.Ipc;

namespace Apache.Arrow.C;

/// <summary>A stream of the other side, moved here.</summary>
internal sealed unsafe class ImportedStream : IArrowArrayStream
{
    private readonly CArrowArrayStream* stream;
    private bool disposed;

    public ImportedStream(CArrowArrayStream* source)
    {
        stream = CArrowArrayStream.Create();
        *stream = *source;
        source->release = null;
        var schema = CArrowSchema.Create();
        try
        {
            Check(stream->get_schema(stream, schema));
            Schema = CArrowSchemaImporter.ImportSchema(schema);
        }
        catch
        {
            Dispose();
            throw;
        }
        finally
        {
            CArrowSchema.Free(schema);
        }
    }

    public Schema Schema { get; }

    public ValueTask<RecordBatch?> ReadNextRecordBatchAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        var array = CArrowArray.Create();
        try
        {
            Check(stream->get_next(stream, array));
            return ValueTask.FromResult(array->release == null ? null : CArrowArrayImporter.ImportRecordBatch(array, Schema));
        }
        finally
        {
            CArrowArray.Free(array);
        }
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        CArrowArrayStream.Free(stream);
    }

    private void Check(int status)
    {
        if (status != 0)
            throw new IOException(Marshal.PtrToStringUTF8((IntPtr)stream->get_last_error(stream)) ?? $"The stream failed with the number {status}.");
    }
}
