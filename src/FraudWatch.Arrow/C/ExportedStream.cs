using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow.Ipc;

namespace Apache.Arrow.C;

/// <summary>A stream that the other side asks for batches.</summary>
internal sealed unsafe class ExportedStream
{
    private const int InputOutputError = 5;

    private static long living;

    private readonly IArrowArrayStream batches;
    private byte* error;

    private ExportedStream(IArrowArrayStream batches) => this.batches = batches;

    /// <summary>Streams that the other side has not released yet, for tests that look for leaks.</summary>
    public static long Living => Interlocked.Read(ref living);

    public static void Fill(CArrowArrayStream* target, IArrowArrayStream batches)
    {
        *target = default;
        target->get_schema = &GetSchema;
        target->get_next = &GetNext;
        target->get_last_error = &GetLastError;
        target->release = &Release;
        target->private_data = (void*)GCHandle.ToIntPtr(GCHandle.Alloc(new ExportedStream(batches)));
        Interlocked.Increment(ref living);
    }

    [UnmanagedCallersOnly]
    private static int GetSchema(CArrowArrayStream* stream, CArrowSchema* target)
    {
        *target = default;
        return Of(stream).Try(exported => CArrowSchemaExporter.ExportSchema(exported.batches.Schema, target));
    }

    [UnmanagedCallersOnly]
    private static int GetNext(CArrowArrayStream* stream, CArrowArray* target)
    {
        *target = default;
        return Of(stream).Try(exported =>
        {
            using var batch = exported.batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult();
            if (batch is not null)
                CArrowArrayExporter.ExportRecordBatch(batch, target);
        });
    }

    [UnmanagedCallersOnly]
    private static byte* GetLastError(CArrowArrayStream* stream) => Of(stream).error;

    [UnmanagedCallersOnly]
    private static void Release(CArrowArrayStream* stream)
    {
        var exported = Of(stream);
        exported.Try(ending => ending.batches.Dispose());
        NativeMemory.Free(exported.error);
        GCHandle.FromIntPtr((IntPtr)stream->private_data).Free();
        *stream = default;
        Interlocked.Decrement(ref living);
    }

    private static ExportedStream Of(CArrowArrayStream* stream) => GCHandle.FromIntPtr((IntPtr)stream->private_data).Target as ExportedStream
        ?? throw new InvalidOperationException("The stream is none that was given out here.");

    [SuppressMessage("Design", "CA1031", Justification = "No exception may cross into native code; it is told by its message.")]
    private int Try(Action<ExportedStream> call)
    {
        try
        {
            call(this);
            return 0;
        }
        catch (Exception failure)
        {
            NativeMemory.Free(error);
            byte[] bytes = [.. Encoding.UTF8.GetBytes(failure.Message), 0];
            error = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
            bytes.CopyTo(new Span<byte>(error, bytes.Length));
            return InputOutputError;
        }
    }
}
