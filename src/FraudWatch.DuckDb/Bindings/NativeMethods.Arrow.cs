using System.Runtime.InteropServices;
using Apache.Arrow.C;

namespace DuckDB.NET.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_result_get_arrow_options")]
    internal static partial ArrowOptionsHandle ResultGetArrowOptions(NativeResult* result);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_arrow_options")]
    internal static partial void DestroyArrowOptions(ref IntPtr options);

    [LibraryImport(Library, EntryPoint = "duckdb_to_arrow_schema")]
    internal static partial ErrorDataHandle ToArrowSchema(ArrowOptionsHandle options, IntPtr* types, byte** names, ulong columnCount, CArrowSchema* schema);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_to_arrow")]
    internal static partial ErrorDataHandle DataChunkToArrow(ArrowOptionsHandle options, DataChunkHandle chunk, CArrowArray* array);

    [LibraryImport(Library, EntryPoint = "duckdb_arrow_scan", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial DuckDBState ArrowScan(ConnectionHandle connection, string viewName, NativeArrowStream* stream);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_has_error")]
    internal static partial byte ErrorDataHasError(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_message")]
    internal static partial byte* ErrorDataMessage(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_error_data_error_type")]
    internal static partial DuckDBErrorType ErrorDataType(ErrorDataHandle error);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_error_data")]
    internal static partial void DestroyErrorData(ref IntPtr error);
}
