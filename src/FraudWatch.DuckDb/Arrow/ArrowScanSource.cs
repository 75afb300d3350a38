using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.C;
using Apache.Arrow.Ipc;
using DuckDB.NET.Native;

namespace DuckDB.NET.Data.Arrow;

/// <summary>
/// What DuckDB asks for Arrow batches. It copies the stream struct for every scan; the first call on a copy opens the batches
/// anew and puts the scan's own state into the copy, so that a query may scan twice, also at once.
/// </summary>
internal sealed unsafe class ArrowScanSource : IDisposable
{
    private readonly Func<IArrowArrayStream> open;
    private readonly CArrowSchema* schema;
    private GCHandle self;

    public ArrowScanSource(Schema schema, Func<IArrowArrayStream> open)
    {
        this.open = open;
        Wrapped = ScanBatches.SchemaOf(schema);
        this.schema = CArrowSchema.Create();
        CArrowSchemaExporter.ExportSchema(Wrapped, this.schema);
        self = GCHandle.Alloc(this);
        Stream = (NativeArrowStream*)NativeMemory.AllocZeroed((nuint)sizeof(NativeArrowStream));
        Stream->GetSchema = &GetSchema;
        Stream->GetNext = &ArrowScan.GetNext;
        Stream->GetLastError = &ArrowScan.GetLastError;
        Stream->Release = &ReleaseNothing;
        Stream->PrivateData = GCHandle.ToIntPtr(self);
    }

    /// <summary>The schema as DuckDB sees it.</summary>
    public Schema Wrapped { get; }

    public NativeArrowStream* Stream { get; }

    /// <summary>What ended a scan too early, if anything did.</summary>
    public Exception? Failure { get; set; }

    public IArrowArrayStream Open() => open();

    /// <summary>No statement may be reading from it any more.</summary>
    public void Dispose()
    {
        if (!self.IsAllocated)
            return;
        self.Free();
        NativeMemory.Free(Stream);
        CArrowSchema.Free(schema);
    }

    /// <summary>DuckDB releases some copies of a schema and forgets others, so that all are views of one that is kept here.</summary>
    [UnmanagedCallersOnly]
    private static int GetSchema(NativeArrowStream* stream, NativeArrowSchema* target)
    {
        if (GCHandle.FromIntPtr(stream->PrivateData).Target is not ArrowScanSource source)
            return ArrowScan.InputOutputError;
        *target = *(NativeArrowSchema*)source.schema;
        target->Release = &ReleaseNothing;
        return 0;
    }

    [UnmanagedCallersOnly]
    private static void ReleaseNothing(NativeArrowSchema* schema) => schema->Release = null;

    [UnmanagedCallersOnly]
    private static void ReleaseNothing(NativeArrowStream* stream) => stream->Release = null;
}
