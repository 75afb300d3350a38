using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using Apache.Arrow.C;
using Apache.Arrow.Ipc;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Arrow;

/// <summary>One scan of a source's batches. DuckDB asks for one batch after the other, from any of its threads.</summary>
internal sealed unsafe class ArrowScan(ArrowScanSource source) : IDisposable
{
    /// <summary>EIO: the number that a stream's call returns when it failed.</summary>
    public const int InputOutputError = 5;

    private IArrowArrayStream? batches;
    private byte* error;

    [UnmanagedCallersOnly]
    public static int GetNext(NativeArrowStream* stream, CArrowArray* target) =>
        Of(stream) is { } scan ? scan.Next(target) : InputOutputError;

    [UnmanagedCallersOnly]
    public static byte* GetLastError(NativeArrowStream* stream) =>
        GCHandle.FromIntPtr(stream->PrivateData).Target is ArrowScan scan ? scan.error : null;

    public void Dispose()
    {
        batches?.Dispose();
        NativeMemory.Free(error);
        error = null;
    }

    /// <summary>The scan of this copy of the stream; begun where the copy still has the source's state.</summary>
    private static ArrowScan? Of(NativeArrowStream* stream)
    {
        var state = GCHandle.FromIntPtr(stream->PrivateData).Target;
        if (state is ArrowScanSource source)
        {
            state = new ArrowScan(source);
            stream->PrivateData = GCHandle.ToIntPtr(GCHandle.Alloc(state));
            stream->Release = &Release;
        }

        return state as ArrowScan;
    }

    [UnmanagedCallersOnly]
    private static void Release(NativeArrowStream* stream)
    {
        var handle = GCHandle.FromIntPtr(stream->PrivateData);
        (handle.Target as ArrowScan)?.Dispose();
        handle.Free();
        stream->Release = null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "No exception may cross into native code; it is kept, and told by its message.")]
    private int Next(CArrowArray* target)
    {
        try
        {
            *target = default;
            batches ??= source.Open();
            using var batch = batches.ReadNextRecordBatchAsync().AsTask().GetAwaiter().GetResult();
            if (batch is null)
                return 0;
            using var wrapped = ScanBatches.Wrap(batch, source.Wrapped);
            CArrowArrayExporter.ExportRecordBatch(wrapped, target);
            return 0;
        }
        catch (Exception failure)
        {
            source.Failure ??= failure;
            Keep(failure.Message);
            return InputOutputError;
        }
    }

    private void Keep(string message)
    {
        NativeMemory.Free(error);
        byte[] bytes = [.. Encoding.UTF8.GetBytes(message), 0];
        error = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(error, bytes.Length));
    }
}
